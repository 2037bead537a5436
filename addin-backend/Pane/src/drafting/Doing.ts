/** Something asked of the server or of Word: what it gave, what it gives meanwhile, or why not. */
export type Doing<Value> =
  | { readonly is: 'waiting' }
  | { readonly is: 'going'; readonly value?: Value }
  | { readonly is: 'done'; readonly value: Value }
  | { readonly is: 'failed'; readonly why: string; readonly value?: Value };

export const waiting = { is: 'waiting' } as const;

/** What was last known, also while it is asked again. */
export const known = <Value>(doing: Doing<Value>): Value | undefined =>
  doing.is === 'waiting' ? undefined : doing.value;

export const going = <Value>(before: Doing<Value>): Doing<Value> => with_({ is: 'going' }, before);

export const failed = <Value>(why: string, before: Doing<Value>): Doing<Value> => with_({ is: 'failed', why }, before);

function with_<Value>(now: { is: 'going' } | { is: 'failed'; why: string }, before: Doing<Value>): Doing<Value> {
  const value = known(before);
  return value === undefined ? now : { ...now, value };
}
