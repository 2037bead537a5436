/** What the tags of our fields begin with. */
export const ours = /^(plan|commitment|assessment)\//;

/** Whether others stand in it: a form, a row, the place of the forms. What it says is what they say. */
export function holdsFields(tag: string, tags: Iterable<string>): boolean {
  if (tag === 'plan/commitments') {
    return true;
  }

  for (const other of tags) {
    if (other.startsWith(tag + '/')) {
      return true;
    }
  }

  return false;
}
