/** What the sign-in page tells the pane. */
export interface Told {
  readonly token?: string;

  /** When it ends, in milliseconds since 1970. */
  readonly until?: number;
  readonly refused?: string;
}

/** Asked for anew a little before it ends. */
const margin = 5 * 60_000;

/** Where Word has no nested app authentication: Office's dialog, as identity pages refuse to stand in the pane's frame. */
export function tokensOfTheDialog(page: string): (claims: string | undefined) => Promise<string> {
  let kept: Required<Pick<Told, 'token' | 'until'>> | undefined;
  return async (claims) => {
    if (claims !== undefined || kept === undefined || kept.until - margin < Date.now()) {
      const told = await show(claims === undefined ? page : `${page}?claims=${encodeURIComponent(claims)}`);
      if (told.token === undefined || told.until === undefined) {
        throw new Error(told.refused ?? 'The sign-in window gave no token.');
      }

      kept = { token: told.token, until: told.until };
    }

    return kept.token;
  };
}

function show(address: string): Promise<Told> {
  return new Promise((resolve, reject) =>
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30, promptBeforeOpen: true }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        reject(opened.error);
        return;
      }

      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (message) => {
        dialog.close();
        resolve('message' in message ? told(message.message) : { refused: `Office says ${message.error}` });
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) =>
        reject(new Error(`The window was closed (${JSON.stringify(event)}).`)));
    }),
  );
}

function told(message: string): Told {
  const said: unknown = JSON.parse(message);
  return typeof said === 'object' && said !== null ? said : {};
}
