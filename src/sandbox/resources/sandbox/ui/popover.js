import { html, nothing } from '../lit.js';
import { change, afterDraw } from '../store.js';

/**
 * At most one popover is open: a list, a menu or a calendar. Its owner draws it while it is drawn itself, and a layer
 * over the page places it beside the owner's element, so that no scrolling pane cuts it off.
 */
let open = null; // { id, … what the owner remembers }
let drawn = null;

/** What the owner with this element id remembers of its open popover, or null while it is closed. */
export const opened = id => (open?.id === id ? open : null);

/** The element whose popover is open, or null. */
export const anchorOfOpen = () => (open ? document.getElementById(open.id) : null);

/** Whether any popover is open. */
export const anyOpen = () => open !== null;

/** Opens the popover of the element with this id; an open one is closed. */
export function openPopover(id, memory = {}) {
  closePopover();
  open = { id, ...memory };
  change();
}

/** Changes what the open popover remembers. */
export function remember(patch) {
  if (open) Object.assign(open, patch);
  change();
}

/** Closes what is open, if anything, and tells its owner. */
export function closePopover({ refocus = false } = {}) {
  if (!open) return;
  const { id, onClose } = open;
  open = null;
  onClose?.();
  change();
  if (refocus) afterDraw(() => document.getElementById(id)?.focus());
}

/** Called by the owner while it is drawn: shows the template if its popover is the open one. */
export function drawPopover(id, template, { fit = false, align = 'start', kind = '' } = {}) {
  if (open?.id === id) drawn = { id, template: template(open), fit, align, kind };
}

/** The layer; drawn after the page, so that an owner that is gone takes its popover along. */
export function popoverLayer() {
  const current = drawn;
  drawn = null;
  if (open && !current) open = null;
  if (!current) return nothing;
  return html`<div
    class="popover ${current.kind}"
    id="popover"
    data-for=${current.id}
    data-fit=${current.fit}
    data-align=${current.align}
    @mousedown=${keepFocus}
  >
    ${current.template}
  </div>`;
}

/** A press on a list must not take the focus from the field that owns it; fields and buttons in it may have it. */
function keepFocus(event) {
  if (!event.target.closest('input, select, textarea, button')) event.preventDefault();
}

const GAP = 4;

/** Puts the open popover beside its element: below, or above where there is more room. */
export function placePopover() {
  const layer = document.getElementById('popover');
  if (!layer) return;
  const anchor = document.getElementById(layer.dataset.for);
  const box = (anchor?.closest('[data-anchor]') ?? anchor)?.getBoundingClientRect();
  if (!box) return;
  layer.style.minWidth = layer.dataset.fit === 'true' ? `${box.width}px` : '';
  const below = innerHeight - box.bottom - GAP * 3;
  const above = box.top - GAP * 3;
  layer.style.maxHeight = 'none';
  const wanted = layer.offsetHeight;
  const goesUp = wanted > below && above > below;
  layer.style.maxHeight = `${Math.max(120, goesUp ? above : below)}px`;
  const height = Math.min(wanted, goesUp ? above : Math.max(120, below));
  layer.style.top = `${goesUp ? box.top - height - GAP : box.bottom + GAP}px`;
  const left = layer.dataset.align === 'end' ? box.right - layer.offsetWidth : box.left;
  layer.style.left = `${Math.max(8, Math.min(left, innerWidth - layer.offsetWidth - 8))}px`;
}

/** Watches for what closes or moves the popover. */
export function watchPopover() {
  document.addEventListener(
    'pointerdown',
    event => {
      if (!open || event.target.closest('#popover')) return;
      const anchor = document.getElementById(open.id);
      if (!(anchor?.closest('[data-anchor]') ?? anchor)?.contains(event.target)) closePopover();
    },
    true,
  );
  addEventListener('resize', placePopover);
  document.addEventListener('scroll', event => event.target.closest?.('#popover') || placePopover(), true);
}
