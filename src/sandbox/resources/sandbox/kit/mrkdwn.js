import { html, nothing } from '../lit.js';
import { store, me, member, channel, now } from '../store.js';
import { slackDate } from '../time.js';
import { emoji } from './emoji.js';
import { unescaped, words as wordsOf } from './plain.js';

/**
 * Slack's mrkdwn as lit templates. Text only ever reaches the page as text nodes and checked link targets,
 * so nothing that a person typed can become markup.
 */
export function mrkdwn(text, { verbatim = false } = {}) {
  if (!text) return nothing;
  return split(
    text,
    /```\n?([\s\S]+?)\n?```/g,
    code => html`<pre class="code">${unescaped(code[1])}</pre>`,
    prose => lines(prose, { verbatim }),
  );
}

/** A text object of either kind. */
export function textObject(text) {
  if (!text) return nothing;
  return text.type === 'mrkdwn' ? mrkdwn(text.text, { verbatim: text.verbatim }) : broken(wordsOf(text));
}

const broken = text => text.split('\n').map((line, index) => (index ? html`<br />${line}` : line));

/** A link, or only its words where the target is none that a browser should follow. */
export function link(target, label) {
  if (!/^(https?:|mailto:|tel:|slack:)/i.test(target)) return label;
  return html`<a class="link" href=${target} target="_blank" rel="noopener noreferrer">${label}</a>`;
}

/** A person's name as Slack draws a mention. */
export function mention(id, label) {
  const one = member(id);
  return html`<span class="mention ${id === me().id ? 'mine' : ''}" title=${one?.title ?? nothing}
    >@${one?.name ?? label ?? id}</span
  >`;
}

/** A channel's name as a link into the page. */
export function channelLink(id, label) {
  const one = channel(id);
  const name = one?.name ?? label;
  if (!name) return html`<span class="mention">#private-channel</span>`;
  const query = new URLSearchParams({ as: store.route.as, channel: id });
  return html`<a class="mention" href="?${query}" data-channel=${id}>#${name}</a>`;
}

/** Slack's own small emphasis for @here, @channel and @everyone. */
export const broadcast = range => html`<span class="mention mine">@${range}</span>`;

/** An emoji by its shortcode, with its name for those who cannot see it. */
export function emojiSign(code) {
  const sign = emoji(code);
  return sign ? html`<span class="emoji" role="img" aria-label=${code} title=":${code}:">${sign}</span>` : `:${code}:`;
}

/** Cuts the text at each match; what matches and what lies between are drawn by their own functions. */
function split(text, pattern, drawMatch, drawRest) {
  const drawn = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) drawn.push(drawRest(text.slice(from, match.index)));
    drawn.push(drawMatch(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) drawn.push(drawRest(text.slice(from)));
  return drawn;
}

const QUOTE = /^(?:&gt;|>) ?/;
const ITEM = /^(\s*)([•◦▪‣·-]|\d{1,3}[.)]) +(?=\S)/;

function lines(prose, options) {
  const drawn = [];
  let quote = [];
  let breaks = false; // blocks make their own line, words need a break before the next line
  const endQuote = () => {
    if (quote.length)
      drawn.push(
        html`<blockquote>
          ${quote.map((line, index) => [index ? html`<br />` : nothing, inline(line, options)])}
        </blockquote>`,
      );
    quote = [];
  };
  prose
    .replace(/^\n|\n$/g, '')
    .split('\n')
    .forEach(line => {
      if (QUOTE.test(line)) {
        quote.push(line.replace(QUOTE, ''));
        breaks = false;
        return;
      }
      endQuote();
      const item = line.match(ITEM);
      if (item) {
        const depth = Math.floor(item[1].length / 2);
        drawn.push(
          html`<span class="item" style="--depth:${depth}"
            ><span class="bullet">${item[2]}</span><span>${inline(line.slice(item[0].length), options)}</span></span
          >`,
        );
        breaks = false;
      } else if (line.trim() === '') {
        drawn.push(html`<span class="gap"></span>`);
        breaks = false;
      } else {
        if (breaks) drawn.push(html`<br />`);
        drawn.push(inline(line, options));
        breaks = true;
      }
    });
  endQuote();
  return drawn;
}

// What stands in angle brackets, code, and emoji come first: no mark inside them means anything.
const TOKENS = /<([^<>\n]+)>|`([^`\n]+)`|:([-+\w]+(?:::skin-tone-[2-6])?):/g;

function inline(text, options) {
  // Tokens are set aside behind private-use characters, so that *bold* may span a link.
  const kept = [];
  const marked = text.replace(TOKENS, (whole, angle, code, sign, at) => {
    if (sign && !emoji(sign)) return whole;
    kept.push(
      angle
        ? angled(angle, { ...options, begins: /^[\s*_~]*$/.test(text.slice(0, at)) })
        : code
          ? html`<code>${unescaped(code)}</code>`
          : emojiSign(sign),
    );
    return String.fromCharCode(0xe000 + kept.length - 1);
  });
  return styled(marked, kept, options);
}

// A mark opens after a space or a sign and before a word; it closes after a word and before a space or a sign.
const STYLES = /(?<![\p{L}\p{N}*_~])([*_~])(?=[^\s*_~])([^\n]*?[^\s])\1(?![\p{L}\p{N}])/gu;
const TAGS = {
  '*': inner => html`<strong>${inner}</strong>`,
  _: inner => html`<em>${inner}</em>`,
  '~': inner => html`<s>${inner}</s>`,
};

function styled(text, kept, options) {
  return split(
    text,
    STYLES,
    match => TAGS[match[1]](styled(match[2], kept, options)),
    rest => leaf(rest, kept, options),
  );
}

const BARE_LINK = /https?:\/\/[^\s<>|\ue000-\uf8ff]+[^\s<>|.,;:!?)\]}'"\ue000-\uf8ff]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

function leaf(text, kept, { verbatim }) {
  return split(
    text,
    /[\ue000-\uf8ff]/g,
    match => kept[match[0].charCodeAt(0) - 0xe000] ?? match[0],
    rest =>
      verbatim
        ? unescaped(rest)
        : split(
            unescaped(rest),
            BARE_LINK,
            ([found]) => link(found.includes('://') ? found : `mailto:${found}`, found),
            same => same,
          ),
  );
}

function angled(inside, { verbatim, begins }) {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : inside.slice(bar + 1);
  if (/^@[UW]/.test(target)) return mention(target.slice(1), label);
  if (/^#C/.test(target)) return channelLink(target.slice(1), label);
  if (target.startsWith('!date^')) return dateToken(target, label, begins);
  if (/^!(here|channel|everyone)$/.test(target)) return broadcast(target.slice(1));
  if (target.startsWith('!subteam')) return html`<span class="mention">${label ?? '@group'}</span>`;
  if (target.startsWith('!')) return unescaped(label ?? target);
  const shown = label === undefined ? unescaped(target).replace(/^mailto:/, '') : wordsOf(label);
  return /^(https?:|mailto:|tel:|slack:)/i.test(target)
    ? link(unescaped(target), verbatim ? shown : marks(shown))
    : unescaped(`<${inside}>`);
}

/** The label of a link may itself be bold, italic or struck. */
const marks = label =>
  split(
    label,
    STYLES,
    match => TAGS[match[1]](match[2]),
    rest => rest,
  );

function dateToken(target, fallback, begins) {
  const [, seconds, pattern, url] = target.split('^');
  const instant = new Date(Number(seconds) * 1000);
  if (!pattern || Number.isNaN(instant.getTime())) return unescaped(fallback ?? '');
  const words = slackDate(instant, unescaped(pattern), me().zone, now());
  const shown = begins ? words.charAt(0).toUpperCase() + words.slice(1) : words; // "Today at 9:00 AM", yet "due today"
  return url
    ? link(unescaped(url), shown)
    : html`<time datetime=${instant.toISOString()} title=${fallback ?? nothing}>${shown}</time>`;
}
