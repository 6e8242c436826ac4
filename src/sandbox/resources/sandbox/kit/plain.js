import { withEmoji } from './emoji.js';

/** Undoes Slack's own three escapes, the only ones it knows. */
export const unescaped = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The words of a text object (or of a bare string) as a plain string, for labels, options and titles. */
export function words(text) {
  if (!text) return '';
  if (typeof text === 'string') return withEmoji(unescaped(text));
  return text.emoji === false ? unescaped(text.text) : withEmoji(unescaped(text.text));
}

/** The gist of mrkdwn as a plain string: marks gone, links and mentions as their words. */
export function gist(mrkdwn = '') {
  const linked = mrkdwn.replace(
    /<([^<>|]+)(?:\|([^<>]*))?>/g,
    (whole, target, label) => label ?? target.replace(/^mailto:/, ''),
  );
  return withEmoji(unescaped(linked.replace(/(^|\s)[*_~`]+(\S)/g, '$1$2').replace(/(\S)[*_~`]+(?=\W|$)/g, '$1')));
}
