package app.dibs.sandbox;

/**
 * All that a person can do; the page's API and the acting person of the tests go through the same door.
 *
 * @param composer typing
 * @param messages acting on messages
 * @param views acting in modals and on the Home tab
 * @param options asking for a menu's options
 * @param people joining, leaving, shortcuts, tabs
 */
record Acts(Composer composer, MessageActs messages, ViewActs views, OptionLoads options, People people) {}
