// Breaches of the conventions, each in a file of its own, and the rule that must catch it.

export interface Plant {
  readonly file: string
  readonly code: string
  /** The rule that must name the file, as the tool writes it. */
  readonly rule: string
  readonly breach: string
}

const plant = (breach: string, rule: string, file: string, ...lines: string[]): Plant => {
  const sheet = file.endsWith('.css')
  const code = [...(sheet || !file.startsWith('src/') ? [] : ['// A planted breach.']), ...lines, ''].join('\n')
  return { breach, rule, file, code }
}

const LAYERS = 'gharbal(layers)'
const NUMBER = 'gharbal(no-number-from-text)'
const WORDS = 'gharbal(no-words-in-jsx)'
const GLOBALS = 'eslint(no-restricted-globals)'
const PROPERTIES = 'logical-css/require-logical-properties'
const KEYWORDS = 'logical-css/require-logical-keywords'
const VALUES = 'declaration-property-value-disallowed-list'

const STRUCTURE = [
  plant('logic knows facts, by a type', LAYERS, 'src/logic/up.ts', "import type { Thing } from '#facts/thing.ts'", 'export const up: Thing = { kind: 1 }'),
  plant('logic knows facts, by an inline type', LAYERS, 'src/logic/upInline.ts', "export const up: import('#facts/thing.ts').Thing = { kind: 1 }"),
  plant('trials know the page', LAYERS, 'src/trials/page.ts', "import { page } from '#app/page.ts'", 'export const trial = page'),
  plant('the questionnaire knows the cohort', LAYERS, 'src/questionnaire/cohort.ts', "import { cohort } from '#cohort/cohort.ts'", 'export const ask = cohort'),
  plant('words know storage, when called', LAYERS, 'src/i18n/late.ts', "export const late = () => import('#storage/plain.ts')"),
  plant('the terminal knows the page', LAYERS, 'src/cli/page.ts', "import { page } from '#app/page.ts'", 'export const cli = page'),
  plant('a screen knows a screen', LAYERS, 'src/app/form/other.ts', "import { results } from '#app/results/results.ts'", 'export const form = results'),
  plant('a widget knows a screen', LAYERS, 'src/app/ui/knowing.ts', "import { results } from '#app/results/results.ts'", 'export const widget = results'),
  plant('a path that climbs', LAYERS, 'src/screening/climb.ts', "import { thing } from '../facts/thing.ts'", 'export const climb = thing'),
  plant('a package in the core', LAYERS, 'src/screening/package.ts', "import { createElement } from 'react'", 'export const made = createElement'),
  plant('Node in the core', LAYERS, 'src/facts/disk.ts', "import { readFileSync } from 'node:fs'", 'export const read = readFileSync'),
  plant('a folder that is not of the house', LAYERS, 'src/utils/drawer.ts', "import { thing } from '#facts/thing.ts'", 'export const drawer = thing'),
  plant('a cycle of values', 'import(no-cycle)', 'src/logic/cycleA.ts', "import { b } from '#logic/cycleB.ts'", 'export const a = (): number => b()'),
  plant('a cycle of types', 'import(no-cycle)', 'src/facts/typeCycleA.ts', "import type { B } from '#facts/typeCycleB.ts'", 'export interface A { readonly b: B | undefined }'),
  plant('a barrel', 'gharbal(no-barrel)', 'src/facts/barrel.ts', "export { thing } from '#facts/thing.ts'"),
  plant('an index file', 'gharbal(no-barrel)', 'src/facts/index.ts', 'export const index = 1'),
  plant('a default export', 'import(no-default-export)', 'src/facts/byDefault.ts', 'export default 1'),
  plant('a kebab name', 'unicorn(filename-case)', 'src/facts/two-words.ts', 'export const two = 2'),
  plant('a lower component', 'unicorn(filename-case)', 'src/app/form/field.tsx', 'export const Field = () => <hr />'),
  plant('251 lines', 'eslint(max-lines)', 'src/facts/long.ts', ...Array.from({ length: 251 }, (_, line) => `export const line${line} = ${line}`)),
  { breach: 'a first line that says nothing', rule: 'gharbal(first-line)', file: 'src/facts/silent.ts', code: 'export const silent = 1\n' },
  plant('the rules by another door', 'gharbal(rules-by-one-door)', 'src/app/form/door.ts', "export const files = import.meta.glob('/rules/trials/*.json')"),
]

const PURITY = [
  plant('a clock', GLOBALS, 'src/facts/clock.ts', 'export const now = () => Date.now()'),
  plant('a clock by the back door', GLOBALS, 'src/facts/backClock.ts', 'export const now = () => new globalThis.Date()'),
  plant('chance', 'eslint(no-restricted-properties)', 'src/screening/chance.ts', 'export const chance = () => Math.random()'),
  plant('the DOM', 'TS2584', 'src/screening/dom.ts', 'export const title = (): string => document.title'),
  plant('the network', 'TS2304', 'src/facts/network.ts', "export const asked = fetch('/x')"),
  plant('the console', 'TS2584', 'src/logic/console.ts', 'console.log(1)', 'export const said = true'),
  plant('the process', 'TS2591', 'src/logic/process.ts', 'export const words = process.argv'),
  plant('the network, from the page', GLOBALS, 'src/app/form/network.ts', "export const asked = fetch('/x')"),
  plant('storage, from the page', GLOBALS, 'src/app/form/keep.ts', "export const kept = localStorage.getItem('x')"),
]

const TYPES = [
  plant('any', 'typescript(no-explicit-any)', 'src/facts/any.ts', 'export const any: any = 1'),
  plant('any from JSON', 'typescript(no-unsafe-assignment)', 'src/facts/anyJson.ts', "export const read: { readonly x: number } = JSON.parse('{}')"),
  plant('a cast', 'typescript(consistent-type-assertions)', 'src/facts/cast.ts', 'export const cast = (x: unknown): string => x as string'),
  plant('a non-null assertion', 'typescript(no-non-null-assertion)', 'src/facts/bang.ts', 'export const first = (x: readonly string[]): string => x[0]!'),
  plant('a switch that forgets', 'typescript(switch-exhaustiveness-check)', 'src/facts/forgets.ts', "export function said(x: 'a' | 'b'): number {", '  switch (x) {', "    case 'a':", '      return 1', '    default:', '      return 2', '  }', '}'),
  plant('a truth taken for a boolean', 'typescript(strict-boolean-expressions)', 'src/facts/taken.ts', "export const passes = (x: 'true' | 'false' | 'unknown' | ''): number => (x ? 1 : 0)"),
  plant('thirteen ways', 'eslint(complexity)', 'src/facts/ways.ts', 'export function ways(x: number): number {', ...Array.from({ length: 12 }, (_, way) => `  if (x === ${way}) return ${way * 2}`), '  return x', '}'),
  plant('an index taken for granted', 'TS2532', 'src/facts/granted.ts', 'export const length = (x: readonly string[]): number => x[0].length'),
  plant('undefined for absent', 'TS2375', 'src/facts/absent.ts', 'export const absent: { x?: number } = { x: undefined }'),
  plant('an enum', 'TS1294', 'src/facts/enum.ts', 'export enum Truth { Yes, No }'),
]

const NUMBERS = [
  plant('Number(text)', NUMBER, 'src/facts/number1.ts', 'export const read = (text: string) => Number(text)'),
  plant('texts.map(Number)', NUMBER, 'src/facts/number2.ts', 'export const read = (texts: readonly string[]) => texts.map(Number)'),
  plant('parseFloat', NUMBER, 'src/app/form/number3.ts', 'export const read = (text: string) => parseFloat(text)'),
  plant('Number.parseInt', NUMBER, 'src/cohort/number4.ts', 'export const read = (text: string) => Number.parseInt(text, 10)'),
  plant('z.coerce', NUMBER, 'src/facts/number5.ts', "import * as z from 'zod/mini'", 'export const schema = z.coerce.number()'),
  plant('+text', NUMBER, 'src/cli/number6.ts', 'export const read = (text: string) => +text'),
  plant('valueAsNumber', NUMBER, 'src/app/form/number7.ts', 'export const options = { valueAsNumber: true }'),
]

const MARKUP = [
  plant('English in markup', WORDS, 'src/app/form/English.tsx', 'export const English = () => <p>Save</p>'),
  plant('Persian in markup', WORDS, 'src/app/form/Persian.tsx', 'export const Persian = () => <p>{`ذخیره`}</p>'),
  plant('words in a choice', WORDS, 'src/app/form/Choice.tsx', "export const Choice = ({ on }: { readonly on: boolean }) => <p>{on ? 'on' : null}</p>"),
  plant('words only heard', WORDS, 'src/app/form/Heard.tsx', 'export const Heard = () => <hr aria-label="end" />'),
  plant('a press on a div', 'jsx-a11y(click-events-have-key-events)', 'src/app/form/Press.tsx', 'export const Press = ({ go }: { readonly go: () => void }) => <div onClick={go} />'),
  plant('a picture without words', 'jsx-a11y(alt-text)', 'src/app/form/Picture.tsx', 'export const Picture = () => <img src="x.png" />'),
  plant('markup from text', 'react(no-danger)', 'src/app/form/Danger.tsx', "export const Danger = () => <p dangerouslySetInnerHTML={{ __html: '' }} />"),
  plant('style in markup', 'gharbal(style-in-sheets)', 'src/app/form/Styled.tsx', 'export const Styled = () => <hr style={{ marginLeft: 1 }} />'),
]

const SHEETS = [
  plant('margin-left', PROPERTIES, 'src/app/styles/a.css', '.a { margin-left: 1px; }'),
  plant('left', PROPERTIES, 'src/app/styles/b.css', '.a { left: 0; }'),
  plant('a left corner', PROPERTIES, 'src/app/styles/c.css', '.a { border-top-left-radius: 1px; }'),
  plant('text to the left', KEYWORDS, 'src/app/styles/d.css', '.a { text-align: left; }'),
  plant('four paddings', VALUES, 'src/app/styles/e.css', '.a { padding: 0 1px 2px 3px; }'),
  plant('a move to the right', VALUES, 'src/app/styles/f.css', '.a { transform: translateX(10px); }'),
  plant('a shade to the right', VALUES, 'src/app/styles/g.css', '.a { background-image: linear-gradient(to right, red, blue); }'),
  plant('a sheet from elsewhere', 'function-url-scheme-disallowed-list', 'src/app/styles/h.css', ".a { background-image: url('https://example.org/a.png'); }"),
]

const DEAD = [
  plant('a file nobody imports', 'files', 'src/facts/orphan.ts', 'export const orphan = 1'),
  plant('an export nobody imports', 'exports', 'src/app/ui/spare.ts', 'export const used = 1', 'export const spare = 2'),
]

const TESTS = [plant('a test that is the only one', 'vitest(no-focused-tests)', 'tests/facts/only.test.ts', "import { it } from 'vitest'", "it.only('is alone', () => undefined)")]

export const PLANTS: readonly Plant[] = [...STRUCTURE, ...PURITY, ...TYPES, ...NUMBERS, ...MARKUP, ...SHEETS, ...DEAD, ...TESTS]

/** What the breaches import, and files that break nothing: no rule may name them. */
export const SOUND: Readonly<Record<string, string>> = {
  'src/facts/thing.ts': '// A thing.\nexport interface Thing {\n  readonly kind: number\n}\nexport const thing: Thing = { kind: 1 }\n',
  'src/trials/trial.ts': "// A trial.\nimport { thing } from '#facts/thing.ts'\n\nexport const trial = [thing] as const\n",
  'src/logic/cycleB.ts': "// The other half.\nimport { a } from '#logic/cycleA.ts'\n\nexport const b = (): number => a()\n",
  'src/facts/typeCycleB.ts': "// The other half.\nimport type { A } from '#facts/typeCycleA.ts'\n\nexport interface B {\n  readonly a: A | undefined\n}\n",
  'src/cohort/cohort.ts': '// A cohort.\nexport const cohort = 1\n',
  'src/storage/plain.ts': '// Plain.\nexport const plain = 1\n',
  'src/storage/device.ts': "// The device.\nexport const kept = () => localStorage.getItem('x')\n",
  'src/app/page.ts': "// The page.\nimport { used } from '#app/ui/spare.ts'\n\nexport const page = used\n",
  'src/app/results/results.ts': "// The results.\nimport { page } from '#app/page.ts'\nimport { trial } from '#trials/trial.ts'\n\nexport const results = [page, trial]\n",
  'src/app/catalogue.ts': "// The rules.\nexport const files = import.meta.glob('/rules/trials/*.json')\n",
  'src/facts/number.ts': '// Numbers from text.\nexport const read = (text: string) => Number(text)\n',
  'src/app/main.tsx': "// The start.\nimport { page } from '#app/page.ts'\n\nexport const Main = () => <p title={String(page)}>{page} · </p>\n",
  'src/app/styles/sound.css': '.a {\n  margin-inline: 1px;\n  padding: 0 1px;\n  text-align: start;\n}\n',
}
