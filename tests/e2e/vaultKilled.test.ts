// A list on the device, and a browser that is killed at any moment while it is changed: what was acknowledged is there.
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chance } from './harness/chance.ts';
import { type DeviceHost, serveDevice } from './harness/deviceHost.ts';
import { launchKillable } from './harness/killable.ts';
import { call, cheapKeys, vaultPage } from './harness/vaultPage.ts';

declare global {
  interface Window {
    acknowledged: (step: number) => Promise<void>;
  }
}

const PHRASE = 'three blue foxes';
/** `KILLS=100 npx vitest run --config vitest.e2e.config.ts tests/e2e/vaultKilled.test.ts` kills it more often. */
const KILLS = Number(process.env['KILLS'] ?? 5);
const CANDIDATES = 50;

let host: DeviceHost;
beforeAll(async () => {
  host = await serveDevice('tests/e2e/harness/vaultModule.ts');
});
afterAll(() => host.close());

/** What stands under each key after so many steps: a step edits one candidate, every seventh imports twenty at once, every eleventh removes one. */
function stateAfter(steps: number): Map<string, unknown> {
  const state = new Map<string, unknown>();
  for (let step = 0; step < steps; step += 1) {
    if (step % 7 === 6) for (let more = 0; more < 20; more += 1) state.set(`import ${step % 5} ${more}`, { step });
    else if (step % 11 === 10) state.delete(`candidate ${(step * 3) % CANDIDATES}`);
    else state.set(`candidate ${(step * 3) % CANDIDATES}`, { step });
  }
  return state;
}

const sorted = (records: ReadonlyMap<string, unknown>) => JSON.stringify([...records].toSorted(([one], [other]) => (one < other ? -1 : 1)));

it('every acknowledged change is there after the browser was killed', { timeout: 60_000 + KILLS * 30_000 }, async () => {
  const random = chance(20261123);
  const profile = mkdtempSync(join(tmpdir(), 'gharbal-vault-'));
  let steps = 0;
  let end = () => Promise.resolve();
  try {
    for (let turn = 0; turn <= KILLS; turn += 1) {
      const { context, kill } = await launchKillable(profile);
      end = kill;
      await context.addInitScript(cheapKeys);
      const page = await vaultPage(context, host.url);
      const found = turn === 0 ? await call(page, 'create', PHRASE) : await call(page, 'open', PHRASE);
      expect(found).toMatchObject({ problem: undefined, readOnly: undefined, damage: undefined });
      const [before, after] = [stateAfter(steps), stateAfter(steps + 1)];
      const records = new Map(found.records);
      // The step that was under way may be there, whole, or not at all.
      const isOneMore = sorted(records) === sorted(after);
      expect(records, `turn ${turn}, step ${steps}`).toEqual(isOneMore ? after : before);
      if (isOneMore) steps += 1;
      const from = steps;
      await page.exposeFunction('acknowledged', (step: number) => void (steps = step + 1));
      await page.evaluate(
        ([first, count]) => {
          const { storage } = window as unknown as { storage: { append: (changes: unknown) => Promise<string> } };
          const changesOf = (step: number) => {
            const key = `candidate ${(step * 3) % count}`;
            if (step % 7 === 6) return Array.from({ length: 20 }, (_, more) => [`import ${step % 5} ${more}`, { step }]);
            return step % 11 === 10 ? [[key]] : [[key, { step }]];
          };
          void (async () => {
            for (let step = first; (await storage.append(changesOf(step))) === 'kept'; step += 1) await window.acknowledged(step);
          })();
        },
        [steps, CANDIDATES] as const,
      );
      await expect.poll(() => steps, { timeout: 20_000, interval: 5 }).toBeGreaterThan(from);
      await new Promise((resolve) => setTimeout(resolve, random() * 300));
      await kill();
      end = () => Promise.resolve();
    }
    console.log(`killed ${KILLS} times; all of ${steps} acknowledged changes were there`);
    expect(steps).toBeGreaterThan(KILLS);
  } finally {
    await end();
    rmSync(profile, { recursive: true, force: true });
  }
});

/** Half a record at the end of the newest log, as of a browser that was killed, or lost its power, while it wrote. */
function tear(profile: string): void {
  const folder = join(profile, 'Default', 'IndexedDB');
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
  const log = join(folder, logs.toSorted().at(-1) ?? '');
  truncateSync(log, statSync(log).size - 3000);
}

it('half a written record harms no other, however often the browser is opened and killed after it', { timeout: 120_000 }, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'gharbal-torn-'));
  const expected = new Map<string, unknown>();
  let end = () => Promise.resolve();
  try {
    for (let turn = 0; turn < 3; turn += 1) {
      const { context, kill } = await launchKillable(profile);
      end = kill;
      await context.addInitScript(cheapKeys);
      const page = await vaultPage(context, host.url);
      const found = turn === 0 ? await call(page, 'create', PHRASE) : await call(page, 'open', PHRASE);
      expect(found, `turn ${turn}`).toMatchObject({ problem: undefined, readOnly: undefined, damage: undefined });
      expect(new Map(found.records), `turn ${turn}`).toEqual(expected);
      for (let step = 0; step < 5; step += 1) {
        expect(await call(page, 'append', [[`${turn} ${step}`, step]])).toBe('kept');
        expected.set(`${turn} ${step}`, step);
      }
      // The one that will be torn. Not awaited: nobody was told that it is kept.
      if (turn === 0) void call(page, 'append', [['torn', 1]]).catch(() => undefined);
      if (turn === 0) await expect.poll(async () => (await call(page, 'readAll')).length).toBe(6);
      await kill();
      end = () => Promise.resolve();
      if (turn === 0) tear(profile);
    }
  } finally {
    await end();
    rmSync(profile, { recursive: true, force: true });
  }
});
