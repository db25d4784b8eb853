// One column of the table: its heading, samples, what it holds, and how its cells are read.
import { useId } from 'react';
import type { ColumnView } from '#app/cohort/importApi.ts';
import { type Group, keyOfTarget } from '#app/cohort/importing/targets.ts';
import { ValueMap } from '#app/cohort/importing/ValueMap.tsx';
import type { ColumnMapping, DateOrder } from '#app/cohort/import/target.ts';
import { usePage } from '#app/page.ts';
import { unitInWords } from '#i18n/format.ts';

type Props = {
  readonly column: ColumnView;
  readonly groups: readonly Group[];
  readonly onMap: (now: ColumnMapping | undefined) => void;
};

const NOT_TAKEN = '';
const CODE = 'code';
const ORIGINS = 'origins';

export function ColumnRow({ column, groups, onMap }: Props) {
  const { say } = usePage().voice;
  const { heading, samples, filled, now, personal, confidence } = column;
  const choose = (key: string) => {
    const target =
      key === CODE ? ({ kind: CODE } as const) : groups.flatMap(({ choices }) => choices).find((one) => one.key === key)?.target;
    onMap(key === NOT_TAKEN || target === undefined ? undefined : { target });
  };
  return (
    <tr data-column={column.column} data-taken={now !== undefined} data-asks={now !== undefined && column.open.length > 0}>
      <th scope="row">
        <bdi>{heading === '' ? say('import.noHeading', { place: column.column + 1 }) : heading}</bdi>
      </th>
      <td>
        {personal === undefined ? (
          samples.map((sample) => (
            <bdi key={sample} className="import-sample">
              {sample}
            </bdi>
          ))
        ) : (
          <span className="muted">{say(`import.personal.${personal}`)}</span>
        )}
        <span className="muted">{say('import.filled', { count: filled })}</span>
      </td>
      <td>
        <select
          aria-label={say('import.holdsOf', { heading })}
          value={now === undefined ? NOT_TAKEN : keyOfTarget(now.target)}
          onChange={({ target }) => choose(target.value)}
        >
          <option value={NOT_TAKEN}>{say('import.notTaken')}</option>
          <option value={CODE}>{say('import.code')}</option>
          {now?.target.kind === ORIGINS && <option value={ORIGINS}>{say('import.origins')}</option>}
          {groups.map(({ id, label, choices }) => (
            <optgroup key={id} label={label}>
              {choices.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {confidence === 'perhaps' && now === undefined && <Perhaps column={column} groups={groups} onMap={onMap} />}
        {column.strange !== undefined && <span className="problem">{say('import.strange', { text: column.strange })}</span>}
      </td>
      <td>{now !== undefined && <How column={column} now={now} onMap={onMap} />}</td>
    </tr>
  );
}

function Perhaps({ column, groups, onMap }: Props) {
  const { say } = usePage().voice;
  const keys = column.perhaps.map(keyOfTarget);
  const found = groups.flatMap(({ choices }) => choices).filter(({ key }) => keys.includes(key));
  const code = keys.includes(CODE) ? [{ key: CODE, label: say('import.code'), target: { kind: CODE } as const }] : [];
  return (
    <span className="import-perhaps">
      {[...code, ...found].map(({ key, label, target }) => (
        <button key={key} type="button" onClick={() => onMap({ target })}>
          {say('import.perhaps', { label })}
        </button>
      ))}
    </span>
  );
}

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

function How({ column, now, onMap }: { readonly column: ColumnView; readonly now: ColumnMapping; readonly onMap: Props['onMap'] }) {
  const { say } = usePage().voice;
  const field = useId();
  const asksUnit = column.open.find((ask) => ask.code === 'unit');
  const asksOrder = column.open.some((ask) => ask.code === 'date-order');
  return (
    <>
      {(asksUnit !== undefined || now.unit !== undefined) && (
        <label htmlFor={`${field}u`} data-open={asksUnit !== undefined}>
          {say('import.unit')}{' '}
          <select
            id={`${field}u`}
            value={now.unit ?? ''}
            onChange={({ target }) => onMap({ ...now, unit: target.value === '' ? undefined : target.value })}
          >
            <option value="">{say('import.inCell')}</option>
            {[...new Set([...(asksUnit?.code === 'unit' ? asksUnit.units : []), ...(now.unit === undefined ? [] : [now.unit])])].map(
              (unit) => (
                <option key={unit} value={unit}>
                  {unitInWords(unit, say)}
                </option>
              ),
            )}
          </select>
        </label>
      )}
      {(asksOrder || now.order !== undefined) && (
        <label htmlFor={`${field}o`} data-open={asksOrder}>
          {say('import.order')}{' '}
          <select
            id={`${field}o`}
            value={now.order ?? ''}
            onChange={({ target }) => {
              const order = ORDERS.find((one) => one === target.value);
              if (order !== undefined) onMap({ ...now, order });
            }}
          >
            {now.order === undefined && <option value="">{say('import.chooseOrder')}</option>}
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {say(`import.order.${order}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ValueMap column={column} now={now} onMap={onMap} />
    </>
  );
}
