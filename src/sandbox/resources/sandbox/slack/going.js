import { app, directMessage, store } from '../store.js';
import { act, refresh } from '../sync.js';
import { focusComposer, go } from '../route.js';
import { closePopover } from '../ui/popover.js';

/** Shows a conversation; the app opens where there is something new, else where the person was last. */
export function showConversation(channel) {
  closePopover();
  const dm = directMessage(channel);
  const isApp = dm?.with === app().id;
  const tab = isApp ? (dm.unread ? 'messages' : lastTab()) : '';
  go({ channel, thread: '', tab });
  if (isApp) enterTab(tab);
  refresh();
  if (tab !== 'home') focusComposer();
}

const lastTab = () => sessionStorage.getItem(`tab-${store.route.as}`) ?? 'home';

/** Shows a tab of the app and lets the app know, as Slack does each time. */
export function showTab(tab) {
  go({ tab, thread: '' });
  enterTab(tab);
}

/** Tells the sandbox which tab is open; called on each visit. */
export function enterTab(tab) {
  sessionStorage.setItem(`tab-${store.route.as}`, tab);
  return act(`tab-${tab}`, tab === 'home' ? '/sandbox/home' : '/sandbox/messagesTab', { as: store.route.as });
}

/** Acts as another member, in the same place where there is one. */
export function actAs(id) {
  const inApp = directMessage(store.route.channel)?.with === app().id;
  const tab = inApp ? store.route.tab : '';
  go({ as: id, thread: '', tab });
  refresh().then(() => inApp && enterTab(tab || 'messages'));
}
