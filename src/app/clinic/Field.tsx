// One question on the page for clinicians, drawn again only when its own answer changes.
import { memo } from 'react';
import { ChoiceField } from '#app/clinic/ChoiceField.tsx';
import type { FieldProps } from '#app/clinic/fieldProps.ts';
import { TypedField } from '#app/clinic/TypedField.tsx';

export const Field = memo(function Field(props: FieldProps) {
  const { type } = props.question.fact;
  return type === 'number' || type === 'date' ? <TypedField {...props} /> : <ChoiceField {...props} />;
}, isUntouched);

function isUntouched(before: FieldProps, after: FieldProps): boolean {
  const isSaid = before.given?.fact === after.given?.fact && isSame(before.given?.answer, after.given?.answer);
  const isAlike = before.question === after.question && before.label === after.label;
  return isSaid && isAlike && before.origin === after.origin && before.follows === after.follows;
}

/** The mark of one option of a set is made anew each time. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
