/** Word around the page; null: a plain browser, or Office.js cannot be reached. */
export interface Host {
  readonly displayLanguage: string;
  readonly isWord: boolean;

  /** Of the pane's background, as `#rrggbb`; undefined: the host does not say. */
  readonly background: string | undefined;
}

/**
 * Office.js comes from Microsoft's network, which some administrations close: it is waited for without blocking the page.
 * @param late Called when it answers after the wait was over.
 */
export async function hostWithin(milliseconds: number, late: (host: Host) => void): Promise<Host | null> {
  const ready = whenReady();
  let isLate = false;
  const host = await Promise.race([
    ready,
    new Promise<null>(resolve =>
      setTimeout(() => {
        isLate = true;
        resolve(null);
      }, milliseconds),
    ),
  ]);
  if (isLate) {
    void ready.then(one => (one === null ? undefined : late(one)));
  }

  return host;
}

async function whenReady(): Promise<Host | null> {
  if (!(await whenLoaded())) {
    return null;
  }

  const info = await Office.onReady();
  return {
    isWord: info.host === Office.HostType.Word,
    displayLanguage: Office.context?.displayLanguage ?? '',
    background: Office.context?.officeTheme?.bodyBackgroundColor,
  };
}

/** Asked for from here and not from the page: its failing is then always heard. */
function whenLoaded(): Promise<boolean> {
  const script = document.createElement('script');
  script.src = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  return new Promise(resolve => {
    script.addEventListener('load', () => resolve(typeof Office !== 'undefined'));
    script.addEventListener('error', () => resolve(false));
    document.head.append(script);
  });
}
