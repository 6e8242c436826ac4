import { html, nothing } from '../lit.js';
import { link, emojiSign } from './mrkdwn.js';
import { emoji } from './emoji.js';

/** A markdown block: the common Markdown that Slack's own block understands, as lit templates. */
export function markdown(text) {
  const lines = text.split('\n');
  const drawn = [];
  while (lines.length) drawn.push(next(lines));
  return html`<div class="markdown">${drawn}</div>`;
}

const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;
const startsBlock = line => /^(#{1,6}\s|```|>|\s*$)/.test(line) || ITEM.test(line);

/** Takes the lines of one block off the front and draws them. */
function next(lines) {
  const line = lines.shift();
  if (/^\s*$/.test(line)) return nothing;
  if (/^```/.test(line))
    return html`<pre class="code">${take(lines, other => !/^```/.test(other), true).join('\n')}</pre>`;
  if (/^(-{3,}|\*{3,}|_{3,})\s*$/.test(line)) return html`<hr />`;
  const heading = line.match(/^(#{1,6})\s+(.*?)#*$/);
  if (heading)
    return html`<div class="heading" role="heading" aria-level=${heading[1].length} data-level=${heading[1].length}>
      ${inline(heading[2])}
    </div>`;
  if (line.startsWith('>')) {
    const quoted = [line, ...take(lines, other => other.startsWith('>'))].map(other => other.replace(/^> ?/, ''));
    return html`<blockquote>${markdown(quoted.join('\n'))}</blockquote>`;
  }
  if (ITEM.test(line)) return list([line, ...take(lines, other => ITEM.test(other) || /^\s{2,}\S/.test(other))]);
  if (line.includes('|') && /^\s*\|?[\s:|-]*-[\s:|-]*$/.test(lines[0] ?? '')) {
    lines.shift();
    return table(
      line,
      take(lines, other => other.includes('|')),
    );
  }
  const paragraph = [line, ...take(lines, other => !startsBlock(other))];
  return html`<p>${paragraph.map((one, index) => [index ? html`<br />` : nothing, inline(one)])}</p>`;
}

function take(lines, goesOn, andTheEnd = false) {
  const taken = [];
  while (lines.length && goesOn(lines[0])) taken.push(lines.shift());
  if (andTheEnd) lines.shift();
  return taken;
}

function list(lines) {
  const items = [];
  const depth = lines[0].match(/^\s*/)[0].length;
  lines.forEach(line => {
    const item = line.match(ITEM);
    if (item && item[1].length <= depth) items.push({ mark: item[2], text: item[3], below: [] });
    else items.at(-1).below.push(line);
  });
  const drawn = items.map(item => {
    const box = item.text.match(/^\[([ xX])\]\s+(.*)$/);
    const shown = box ? [box[1] === ' ' ? '☐ ' : '☑ ', inline(box[2])] : inline(item.text);
    return html`<li>${shown}${item.below.length ? below(item.below) : nothing}</li>`;
  });
  const number = parseInt(items[0].mark, 10);
  return Number.isNaN(number)
    ? html`<ul>
        ${drawn}
      </ul>`
    : html`<ol start=${number}>
        ${drawn}
      </ol>`;
}

function below(lines) {
  return ITEM.test(lines[0]) ? list(lines) : html`<br />${inline(lines.map(line => line.trim()).join(' '))}`;
}

const cells = row =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell => inline(cell.trim()));

const table = (head, rows) =>
  html`<div class="table-frame">
    <table class="table">
      <thead>
        <tr>
          ${cells(head).map(cell => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row =>
            html`<tr>
              ${cells(row).map(cell => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const MARKS = [
  [/`([^`]+)`/, match => html`<code>${match[1]}</code>`],
  [/!?\[([^\]]*)\]\(([^()\s]+)\)/, match => link(match[2], inline(match[1]))],
  [/<(https?:[^<>\s]+)>/, match => link(match[1], match[1])],
  [/\*\*(?=\S)(.+?)\*\*|__(?=\S)(.+?)__/, match => html`<strong>${inline(match[1] ?? match[2])}</strong>`],
  [/~~(?=\S)(.+?)~~/, match => html`<s>${inline(match[1])}</s>`],
  [
    /(?<![\w*])\*(?=[^\s*])([^*]+)\*(?!\w)|(?<!\w)_(?=\S)([^_]+)_(?!\w)/,
    match => html`<em>${inline(match[1] ?? match[2])}</em>`,
  ],
  [/https?:\/\/[^\s<>]+[^\s<>.,;:!?)\]'"]/, match => link(match[0], match[0])],
  [/:([-+\w]+):/, match => (emoji(match[1]) ? emojiSign(match[1]) : match[0])],
];

/** Draws the mark that comes first in the text, then what stands before and after it. */
function inline(text) {
  const found = MARKS.map(([pattern, drawing]) => ({ match: text.match(pattern), drawing })).filter(one => one.match);
  if (!found.length) return text;
  const { match, drawing } = found.reduce((first, one) => (one.match.index < first.match.index ? one : first));
  return [text.slice(0, match.index), drawing(match), inline(text.slice(match.index + match[0].length))];
}
