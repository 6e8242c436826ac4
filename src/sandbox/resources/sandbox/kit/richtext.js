import { html, nothing } from '../lit.js';
import { me, now } from '../store.js';
import { slackDate } from '../time.js';
import { link, mention, channelLink, broadcast, emojiSign } from './mrkdwn.js';

/** A rich_text block. */
export const richText = block => html`<div class="rich">${block.elements.map(part)}</div>`;

function part(one) {
  switch (one.type) {
    case 'rich_text_section':
      return html`<div class="rich-line">${one.elements.map(leaf)}</div>`;
    case 'rich_text_quote':
      return html`<blockquote>${one.elements.map(leaf)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre class="code">${one.elements.map(leaf)}</pre>`;
    case 'rich_text_list':
      return list(one);
    default:
      return nothing;
  }
}

function list({ style, indent = 0, offset = 0, elements }) {
  const items = elements.map(item => html`<li>${item.elements.map(leaf)}</li>`);
  return style === 'ordered'
    ? html`<ol class="rich-list" style="--depth:${indent}" start=${offset + 1}>
        ${items}
      </ol>`
    : html`<ul class="rich-list" style="--depth:${indent}">
        ${items}
      </ul>`;
}

function leaf(one) {
  return styled(drawn(one), one.style);
}

function drawn(one) {
  switch (one.type) {
    case 'text':
      return one.text.split('\n').map((line, index) => (index ? html`<br />${line}` : line));
    case 'link':
      return link(one.url, one.text || one.url);
    case 'user':
      return mention(one.user_id);
    case 'channel':
      return channelLink(one.channel_id);
    case 'usergroup':
      return html`<span class="mention">@${one.usergroup_id}</span>`;
    case 'broadcast':
      return broadcast(one.range);
    case 'emoji':
      return emojiSign(one.skin_tone ? `${one.name}::skin-tone-${one.skin_tone}` : one.name);
    case 'color':
      return html`<span
          class="swatch"
          style="--swatch:${/^#[0-9a-f]{3,8}$/i.test(one.value) ? one.value : 'transparent'}"
        ></span
        >${one.value}`;
    case 'date':
      return html`<time>${slackDate(new Date(one.timestamp * 1000), one.format, me().zone, now())}</time>`;
    default:
      return one.text ?? nothing;
  }
}

function styled(inner, style = {}) {
  let shown = inner;
  if (style.code) shown = html`<code>${shown}</code>`;
  if (style.strike) shown = html`<s>${shown}</s>`;
  if (style.italic) shown = html`<em>${shown}</em>`;
  if (style.bold) shown = html`<strong>${shown}</strong>`;
  return shown;
}
