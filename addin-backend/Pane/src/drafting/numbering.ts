import type { FieldValue } from '../document/DocumentPort';
import type { Inspection } from '../server/Answers';

/**
 * The numbers to write so that the commitments count up in the document's order, from the lowest one there is: a plan may
 * begin at 5. Numbers of people's own kind (« 2 bis ») are left alone, all of them.
 */
export function numbersInOrder(inspection: Inspection | undefined): readonly FieldValue[] {
  const commitments = inspection?.commitments ?? [];
  const numbers = commitments.filter(one => one.number !== '').map(one => Number(one.number));
  if (inspection === undefined || numbers.some(one => !Number.isInteger(one) || one < 1)) {
    return [];
  }

  const from = Math.min(...numbers, ...(numbers.length === 0 ? [1] : []));
  const prefix = inspection.kind === 'plan' ? '' : 'assessment/';
  return commitments.flatMap((one, index) =>
    one.number === String(from + index)
      ? []
      : [{ tag: `${prefix}commitment/${one.id}/number`, text: String(from + index) }],
  );
}
