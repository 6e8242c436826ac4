import { html } from '../lit.js';

/** A file of the sandbox by its path alone, so that it is found under whatever name the page was opened. */
export const local = address => address.replace(/^https?:\/\/[^/]+(?=\/files\/)/, '');

/** The address of an image: given, or that of a file that the app uploaded. */
function sourceOf({ image_url: url, slack_file: file }) {
  const given = url ?? file?.url ?? (file?.id ? `/files/${encodeURIComponent(file.id)}` : '');
  return /^(https?:|\/)/i.test(given) ? local(given) : '';
}

/** An image; when it cannot be had, its words stand in its place. */
export function picture(image, kind) {
  return html`<span class="picture ${kind}"
    ><img
      src=${sourceOf(image)}
      alt=${image.alt_text ?? ''}
      loading="eager"
      @error=${event => event.target.parentElement.classList.add('broken')}
      @load=${event => event.target.parentElement.classList.remove('broken')}
    />
    <span class="picture-words" aria-hidden="true">${image.alt_text ?? 'Image'}</span></span
  >`;
}
