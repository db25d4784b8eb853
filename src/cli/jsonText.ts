// Reads JSON strictly: says where a slip stands, and refuses a key that stands twice (JSON.parse keeps the last and hides it).

/** Text that is not JSON, or not plainly so. Lines and columns are counted from 1. */
export class JsonFault extends Error {
  readonly line: number;
  readonly column: number;
  constructor(text: string, at: number, message: string) {
    super(message);
    this.name = 'JsonFault';
    this.line = text.slice(0, at).split('\n').length;
    this.column = at - text.lastIndexOf('\n', at - 1);
  }
}

/** Throws JsonFault. */
export function parseJson(text: string): unknown {
  checkJson(text);
  const value: unknown = JSON.parse(text);
  return value;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const MAX_DEPTH = 500;
const MOST_FOUND = 20;
const SPACE = /[\t\n\r ]*/y;
/** A mark, a text, or a number or name that ends where it should. In a text: any letter from the space on but `"` and `\`. */
const TOKEN =
  /[{}[\],:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\uffff]*)*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const WANTED = {
  value: 'a value',
  valueOrEnd: 'a value or “]”',
  key: 'a key in double quotes',
  keyOrEnd: 'a key in double quotes or “}”',
  colon: '“:”',
  commaInList: '“,” or “]”',
  commaInObject: '“,” or “}”',
  end: 'the end of the text',
} as const;

type State = keyof typeof WANTED;
/** The keys so far of an object that is open; undefined for a list. */
type Open = Set<string> | undefined;

/** Walks the tokens without recursion, so that no nesting can exhaust the stack. */
function checkJson(text: string): void {
  const open: Open[] = [];
  let state: State = 'value';
  for (let at = 0; ;) {
    at = after(SPACE, text, at) ?? at;
    if (at === text.length && state === 'end') return;
    const end = after(TOKEN, text, at);
    const next: State | undefined = end === undefined ? undefined : STEPS[state](text.slice(at, end), open);
    if (end === undefined || next === undefined)
      throw new JsonFault(text, at, `expected ${WANTED[state]}, found ${foundAt(text, at, end)}`);
    if (isKeyState(state) && next === 'colon') takeKey(text, at, end, open);
    if (open.length > MAX_DEPTH) throw new JsonFault(text, at, `nested deeper than ${MAX_DEPTH}`);
    state = next;
    at = end;
  }
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

type Step = (token: string, open: Open[]) => State | undefined;

/** The state after a token; undefined when the token may not stand here. */
const STEPS: Readonly<Record<State, Step>> = {
  value: valueStep,
  valueOrEnd: (token, open) => (token === ']' ? close(open) : valueStep(token, open)),
  key: keyStep,
  keyOrEnd: (token, open) => (token === '}' ? close(open) : keyStep(token)),
  colon: (token) => (token === ':' ? 'value' : undefined),
  commaInList: (token, open) => (token === ']' ? close(open) : onComma(token, 'value')),
  commaInObject: (token, open) => (token === '}' ? close(open) : onComma(token, 'key')),
  end: () => undefined,
};

function valueStep(token: string, open: Open[]): State | undefined {
  if (token === '{') {
    open.push(new Set());
    return 'keyOrEnd';
  }
  if (token === '[') {
    open.push(undefined);
    return 'valueOrEnd';
  }
  return '}],:'.includes(token) ? undefined : afterValue(open);
}

function keyStep(token: string): State | undefined {
  return token.startsWith('"') ? 'colon' : undefined;
}

function onComma(token: string, state: State): State | undefined {
  return token === ',' ? state : undefined;
}

function close(open: Open[]): State {
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly Open[]): State {
  if (open.length === 0) return 'end';
  return open.at(-1) === undefined ? 'commaInList' : 'commaInObject';
}

function isKeyState(state: State): boolean {
  return state === 'key' || state === 'keyOrEnd';
}

function takeKey(text: string, at: number, end: number, open: readonly Open[]): void {
  const literal = text.slice(at, end);
  const key = literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
  const keys = open.at(-1);
  if (keys?.has(key) === true) throw new JsonFault(text, at, `the key ${literal} stands twice in one object`);
  keys?.add(key);
}

/** `end` is undefined where no mark, text, number or name stands. */
function foundAt(text: string, at: number, end: number | undefined): string {
  if (at === text.length) return 'the end of the text';
  if (end !== undefined) return text.slice(at, Math.min(end, at + MOST_FOUND));
  return text[at] === '"' ? 'a text that does not end, or holds a line break or a bad escape' : JSON.stringify(text[at]);
}

/** Bytes as text, without a byte order mark; undefined when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
