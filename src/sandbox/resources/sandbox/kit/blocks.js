import { html, nothing, repeat } from '../lit.js';
import { folded } from '../ui/fold.js';
import { domId } from './deeds.js';
import { drawElement } from './elements.js';
import { markdown } from './markdown.js';
import { textObject } from './mrkdwn.js';
import { picture } from './pictures.js';
import { richText } from './richtext.js';
import { words } from './plain.js';

/** Draws the blocks of a message, a modal or the Home tab. `errors` are those of fields, by block_id. */
export function blocks(context, all, errors = {}) {
  return html`<div class="blocks">
    ${repeat(
      all,
      (block, index) => block.block_id ?? index,
      block => draw(context, block, errors),
    )}
  </div>`;
}

const DRAWINGS = {
  header,
  section,
  divider,
  context: smallPrint,
  actions,
  input,
  image,
  rich_text: rich,
  markdown: markdownBlock,
  table,
  data_table: table,
};

function draw(context, block, errors) {
  const drawing = DRAWINGS[block.type];
  if (!drawing)
    return html`<div class="block unknown">A block of the type “${block.type}”, which the sandbox does not draw.</div>`;
  return drawing(context, block, errors);
}

function header(context, block) {
  return html`<h3 class="block header">${words(block.text)}</h3>`;
}

function divider() {
  return html`<hr class="block divider" />`;
}

function section(context, block) {
  const text = block.text ? html`<div class="section-text">${textObject(block.text)}</div>` : nothing;
  const shown =
    block.text && context.inMessage && !block.expand
      ? folded(`${context.key}|${block.block_id}`, block.text.text, text)
      : text;
  return html`<div class="block section">
    <div class="section-main">
      ${shown}
      ${block.fields ? html`<div class="fields">${block.fields.map(field => html`<div class="section-field">${textObject(field)}</div>`)}</div>` : nothing}
    </div>
    ${block.accessory ? html`<div class="accessory">${drawElement(context, block, block.accessory)}</div>` : nothing}
  </div>`;
}

function smallPrint(context, block) {
  const part = one =>
    one.type === 'image' ? picture(one, 'tiny') : html`<span class="context-text">${textObject(one)}</span>`;
  return html`<div class="block context">${block.elements.map(part)}</div>`;
}

function actions(context, block) {
  return html`<div class="block actions">
    ${repeat(
      block.elements,
      element => element.action_id,
      element => drawElement(context, block, element),
    )}
  </div>`;
}

function input(context, block, errors) {
  const label = words(block.label);
  const id = domId(context, block, block.element);
  const error = errors[block.block_id];
  const described = [error ? `${id}-error` : '', block.hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined;
  return html`<div class="block input ${error ? 'wrong' : ''}" data-block=${block.block_id}>
    <label class="label" for=${id}
      >${label}${block.optional ? html` <span class="optional">(optional)</span>` : nothing}</label
    >
    ${drawElement(context, block, block.element, { label, describedBy: described, invalid: Boolean(error) })}
    ${error ? html`<div class="field-error" id="${id}-error" role="alert">${error}</div>` : nothing}
    ${block.hint ? html`<div class="hint" id="${id}-hint">${words(block.hint)}</div>` : nothing}
  </div>`;
}

function image(context, block) {
  return html`<figure class="block image">
    ${block.title ? html`<figcaption>${words(block.title)}</figcaption>` : nothing} ${picture(block, 'large')}
  </figure>`;
}

function rich(context, block) {
  return html`<div class="block">${richText(block)}</div>`;
}

function markdownBlock(context, block) {
  const shown = markdown(block.text);
  return html`<div class="block">
    ${context.inMessage ? folded(`${context.key}|${block.block_id}`, block.text, shown) : shown}
  </div>`;
}

function table(context, block) {
  const [head, ...rows] = block.rows;
  const align = index => block.column_settings?.[index]?.align ?? 'left';
  const wraps = index => (block.column_settings?.[index]?.is_wrapped ? 'wraps' : '');
  const content = cell => (cell.type === 'rich_text' ? richText(cell) : (cell.text ?? String(cell.value ?? '')));
  return html`<div class="block table-frame" tabindex="0" role="region" aria-label=${block.caption ?? 'Table'}>
    <table class="table">
      ${
        block.caption
          ? html`<caption>
              ${block.caption}
            </caption>`
          : nothing
      }
      <thead>
        <tr>
          ${head.map((cell, index) => html`<th scope="col" data-align=${align(index)}>${content(cell)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row =>
            html`<tr>
              ${row.map((cell, index) => html`<td class=${wraps(index)} data-align=${align(index)}>${content(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
