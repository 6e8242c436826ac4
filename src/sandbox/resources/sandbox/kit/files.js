import { html, nothing } from '../lit.js';
import { change, store } from '../store.js';
import { upload } from '../api.js';
import { icon } from '../ui/icons.js';
import { toast } from '../ui/toast.js';
import { domId, picked } from './deeds.js';
import { keyOf, valueOf } from './values.js';

const FILES_AT_MOST = 10;
const MEGABYTE = 1024 * 1024;
const LARGEST = 10 * MEGABYTE;

/** "12 KB" */
export const sizeOf = bytes =>
  bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** The file_input element: files are uploaded when chosen, as Slack does. */
export function fileInput(context, block, element, { label, describedBy, invalid }) {
  const id = domId(context, block, element);
  const files = valueOf(context, block, element) ?? [];
  const most = element.max_files ?? FILES_AT_MOST;
  const busy = store.busy.has(`${keyOf(context, block, element)}|upload`);
  const take = chosen => add(context, block, element, [...chosen].slice(0, most - files.length));
  const drop = event => {
    event.preventDefault();
    take(event.dataTransfer.files);
  };
  return html`<div class="files ${invalid ? 'invalid' : ''}" @dragover=${event => event.preventDefault()} @drop=${drop}>
    ${files.map(
      file =>
        html`<div class="file-chosen">
          ${icon('file')}<span class="file-name">${file.name}</span><span class="quiet">${sizeOf(file.size ?? 0)}</span>
          <button
            type="button"
            class="icon-button"
            aria-label="Remove ${file.name}"
            @click=${() =>
              picked(
                context,
                block,
                element,
                files.filter(one => one.id !== file.id),
              )}
          >
            ${icon('close')}
          </button>
        </div>`,
    )}
    ${
      files.length < most
        ? html`<label class="file-drop ${busy ? 'busy' : ''}">
            ${icon('upload')}<span
              >${busy ? 'Uploading…' : html`<b>Choose ${most > 1 ? 'files' : 'a file'}</b> or drop ${most > 1 ? 'them' : 'it'} here`}</span
            >
            <input
              id=${id}
              type="file"
              class="unseen"
              aria-label=${label}
              aria-describedby=${describedBy ?? nothing}
              ?multiple=${most > 1}
              accept=${element.filetypes?.map(type => `.${type}`).join(',') || nothing}
              @change=${event => {
                take(event.target.files);
                event.target.value = '';
              }}
            />
          </label>`
        : nothing
    }
  </div>`;
}

async function add(context, block, element, chosen) {
  const key = `${keyOf(context, block, element)}|upload`;
  store.busy.add(key);
  change();
  try {
    for (const file of chosen) {
      if (file.size > LARGEST) toast(`${file.name} is larger than 10 MB.`);
      else
        await picked(context, block, element, [
          ...(valueOf(context, block, element) ?? []),
          await upload(file, store.route.as),
        ]);
    }
  } catch (refusal) {
    toast(refusal.message);
  } finally {
    store.busy.delete(key);
    change();
  }
}
