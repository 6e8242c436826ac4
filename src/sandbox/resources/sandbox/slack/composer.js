import { html, live, nothing } from '../lit.js';
import { afterDraw, app, change, store } from '../store.js';
import { avatar } from '../people.js';
import { act } from '../sync.js';
import { icon } from '../ui/icons.js';
import { menuButton } from '../ui/menu.js';
import { closePopover, drawPopover, opened, openPopover, remember } from '../ui/popover.js';
import { completions, isComplete, usageOf } from './completion.js';

const drafts = new Map(); // person, conversation and thread → what is being typed there

/** The field in which one writes, with completion of commands and people. */
export function composer({ id, placeholder, threadTs }) {
  const place = `${store.route.as}/${store.route.channel}/${threadTs ?? ''}`;
  const text = drafts.get(place) ?? '';
  const isSending = store.busy.has(`say-${place}`);
  drawPopover(id, memory => completionList(id, memory, place), { fit: true, kind: 'completion-popover' });
  const usage = opened(id) ? null : usageOf(text);
  return html`<div class="composer-frame">
    ${usage ? html`<div class="usage"><b>${usage.label}</b><span>${usage.text}</span></div>` : nothing}
    <div class="composer" data-anchor>
      <textarea
        id=${id}
        rows="1"
        aria-label=${placeholder}
        placeholder=${placeholder}
        spellcheck="false"
        .value=${live(text)}
        aria-autocomplete="list"
        aria-controls=${opened(id) ? `${id}-list` : nothing}
        aria-activedescendant=${opened(id) ? `${id}-${opened(id).active}` : nothing}
        @input=${event => typed(event.target, id, place)}
        @keydown=${event => key(event, id, place, threadTs)}
        @blur=${() => opened(id) && closePopover()}
      ></textarea>
      <div class="composer-bar">
        ${threadTs ? nothing : shortcutsMenu()}
        <button
          type="button"
          class="icon-button"
          aria-label="Mention someone"
          title="Mention someone"
          @click=${() => insert(id, place, '@')}
        >
          ${icon('at')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label="Slash commands"
          title="Slash commands"
          @click=${() => insert(id, place, '/')}
        >
          ${icon('slash')}
        </button>
        <span class="composer-state quiet" role="status"
          >${isSending ? html`<span class="spinner small"></span>Sending…` : nothing}</span
        >
        <button
          type="button"
          class="send ${text.trim() ? 'ready' : ''}"
          aria-label="Send"
          title="Send"
          ?disabled=${!text.trim()}
          @click=${() => send(id, place, threadTs)}
        >
          ${icon('send')}
        </button>
      </div>
    </div>
  </div>`;
}

function shortcutsMenu() {
  const shortcuts = store.team.shortcuts?.global ?? [];
  return menuButton({
    id: 'global-shortcuts',
    label: 'Shortcuts',
    title: 'Shortcuts',
    align: 'start',
    face: icon('bolt'),
    items: shortcuts.map((shortcut, index) => ({
      head: index === 0 ? 'Shortcuts' : undefined,
      label: shortcut.name,
      description: app().name,
      face: avatar(app(), 24),
      onSelect: () =>
        act(`shortcut-${shortcut.callbackId}`, '/sandbox/shortcut', {
          as: store.route.as,
          callbackId: shortcut.callbackId,
          channel: store.route.channel,
        }),
    })),
  });
}

function completionList(id, memory, place) {
  return html`<div class="list-head">${memory.title}</div>
    <div class="list" role="listbox" id="${id}-list" aria-label="Suggestions">
      ${memory.items.map(
        (item, index) =>
          html`<div
            class="option completion ${index === memory.active ? 'active' : ''}"
            role="option"
            id="${id}-${index}"
            aria-selected=${index === memory.active}
            aria-label=${item.label}
            @mousemove=${() => memory.active !== index && remember({ active: index })}
            @click=${() => complete(id, place, item)}
          >
            ${avatar(item.member ?? app(), item.member ? 22 : 30)}
            <span class="option-text"
              ><span class="option-label"
                >${item.label}${item.hint ? html`<span class="usage-hint">${item.hint}</span>` : nothing}</span
              >
              ${item.description ? html`<span class="option-description">${item.description}</span>` : nothing}</span
            >
          </div>`,
      )}
    </div>`;
}

function typed(field, id, place) {
  drafts.set(place, field.value);
  grow(field);
  offer(field, id);
}

/** Opens, changes or closes the list of completions for what stands before the caret. */
function offer(field, id) {
  const found = completions(field.value, field.selectionStart);
  if (!found) {
    if (opened(id)) closePopover();
    else change();
  } else if (opened(id)) {
    remember({ ...found, active: 0 });
  } else {
    openPopover(id, { ...found, active: 0 });
  }
}

function complete(id, place, item) {
  const field = document.getElementById(id);
  const after = field.value.slice(field.selectionStart);
  const text = field.value.slice(0, item.from) + item.insert;
  drafts.set(place, text + after);
  closePopover();
  afterDraw(() => {
    field.focus();
    field.setSelectionRange(text.length, text.length);
    grow(field);
    // After a command come its subcommands.
    offer(field, id);
  });
}

function insert(id, place, sign) {
  const field = document.getElementById(id);
  const text = field.value;
  const spaced = sign === '@' && text && !/\s$/.test(text) ? ` ${sign}` : sign;
  drafts.set(place, sign === '/' ? '/' : text + spaced);
  afterDraw(() => {
    field.focus();
    const end = field.value.length;
    field.setSelectionRange(end, end);
    offer(field, id);
  });
}

function key(event, id, place, threadTs) {
  const memory = opened(id);
  if (event.isComposing) return;
  if (memory && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    remember({ active: (memory.active + step + memory.items.length) % memory.items.length });
    afterDraw(() => document.querySelector('#popover .option.active')?.scrollIntoView({ block: 'nearest' }));
  } else if (memory && event.key === 'Tab' && !event.shiftKey) {
    event.preventDefault();
    complete(id, place, memory.items[memory.active]);
  } else if (memory && event.key === 'Escape') {
    event.stopPropagation();
    closePopover();
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    if (memory && !isComplete(event.target.value, memory.items)) complete(id, place, memory.items[memory.active]);
    else send(id, place, threadTs);
  }
}

async function send(id, place, threadTs) {
  const text = (drafts.get(place) ?? '').trim();
  if (!text) return;
  closePopover();
  drafts.delete(place);
  change();
  afterDraw(() => grow(document.getElementById(id)));
  const body = { as: store.route.as, channel: store.route.channel, text };
  const answer = await act(`say-${place}`, '/sandbox/say', threadTs ? { ...body, threadTs } : body);
  // What could not be sent is given back, unless something new has been typed meanwhile.
  if (!answer && !drafts.get(place)) drafts.set(place, text);
  change();
}

/** Where the style sheet cannot do it, the field is made as high as its text. */
function grow(field) {
  if (!field || CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, innerHeight / 3)}px`;
}
