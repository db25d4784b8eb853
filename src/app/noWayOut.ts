// Closes the ways out of the page that its content security policy leaves open; imported before all else (docs/decisions/0006).

/** Calls between browsers ask no policy; a style sheet that makes elements would make frames. */
const TAKEN_AWAY = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection', 'XSLTProcessor'];
/** Frames have a window of their own, with all that is taken away here; a link element connects ahead of any need. */
const NEVER_MADE = new Set(['iframe', 'frame', 'fencedframe', 'object', 'embed', 'link']);
const XLINK = 'http://www.w3.org/1999/xlink';

const withoutFragment = (address: string) => address.split('#', 1)[0];
const HERE = withoutFragment(document.URL);

/** Within this document, or a file made here and saved to the reader's own disk. */
function staysHere(address: string, isDownload: boolean): boolean {
  if (!URL.canParse(address, document.baseURI)) return false;
  const { href, protocol } = new URL(address, document.baseURI);
  return withoutFragment(href) === HERE || (isDownload && protocol === 'blob:');
}

/** Whether a press on this element follows a link out of the page. */
function leadsAway(pressed: unknown): boolean {
  const link = pressed instanceof Element ? pressed.closest('a, area') : null;
  const address = link?.getAttribute('href') ?? link?.getAttributeNS(XLINK, 'href') ?? undefined;
  return address !== undefined && !staysHere(address, link?.hasAttribute('download') === true);
}

/** Looks at each call of a method first: what `look` gives is passed on; nothing given, nothing done. */
function guard(owner: object, name: string, look: (self: unknown, given: readonly unknown[]) => readonly unknown[] | undefined): void {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') return;
  const apply = (target: typeof method, self: unknown, given: readonly unknown[]): unknown => {
    const passed = look(self, given);
    return passed === undefined ? undefined : Reflect.apply(target, self, passed);
  };
  Reflect.set(owner, name, new Proxy(method, { apply }));
}

function refuseElements(): void {
  const allowed = (given: unknown) => {
    const name = String(given);
    if (NEVER_MADE.has(name.slice(name.indexOf(':') + 1).toLowerCase())) throw new TypeError(`This page makes no <${name}>.`);
    return name;
  };
  guard(Document.prototype, 'createElement', (_, [name, ...more]) => [allowed(name), ...more]);
  guard(Document.prototype, 'createElementNS', (_, [space, name, ...more]) => [space, allowed(name), ...more]);
  // Without its third argument, which makes a frame by another name.
  guard(CustomElementRegistry.prototype, 'define', (_, [name, kind]) => [name, kind]);
}

function refuseWindows(): void {
  Reflect.set(window, 'open', () => null);
  // With three arguments it opens a window too.
  Reflect.set(Document.prototype, 'open', () => null);
}

/** For browsers without the Navigation API, and for links that open a window. */
function refuseLinks(): void {
  const onPress = (event: Event) => {
    if (event.composedPath().some(leadsAway)) event.preventDefault();
  };
  window.addEventListener('click', onPress, true);
  window.addEventListener('auxclick', onPress, true);
  // The page is not told when an element outside it is pressed.
  const stays = (self: unknown, given: readonly unknown[]) => (leadsAway(self) ? undefined : given);
  guard(HTMLElement.prototype, 'click', stays);
  guard(EventTarget.prototype, 'dispatchEvent', stays);
  // Nor does it see the links in a closed shadow.
  guard(Element.prototype, 'attachShadow', (_, [options]) => [Object.assign({}, options, { mode: 'open' })]);
}

/** The policy stops what a form would send, but by then the browser has connected. A form that closes its dialog goes nowhere. */
function refuseForms(): void {
  Reflect.set(HTMLFormElement.prototype, 'submit', () => undefined);
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target instanceof Element ? event.target : null;
    const method = event.submitter?.getAttribute('formmethod') ?? form?.getAttribute('method');
    if (method?.toLowerCase() !== 'dialog') event.preventDefault();
  };
  window.addEventListener('submit', onSubmit, true);
}

function refuseJourneys(): void {
  if (!('navigation' in window)) return;
  window.navigation.addEventListener('navigate', (event) => {
    const { navigationType, destination, downloadRequest } = event;
    const isKnown = navigationType === 'reload' || navigationType === 'traverse';
    if (!isKnown && !staysHere(destination.url, downloadRequest !== null)) event.preventDefault();
  });
}

for (const name of TAKEN_AWAY) Reflect.deleteProperty(window, name);
refuseElements();
refuseWindows();
refuseLinks();
refuseForms();
refuseJourneys();
