import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';

/** Word's own theme where it tells it, else the system's. */
export function followTheme(background: string | undefined): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const dark = background ? isDark(background) : system.matches;
    setTheme(dark ? webDarkTheme : webLightTheme);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  };
  system.addEventListener('change', apply);
  apply();
}

export function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i
      .exec(colour)
      ?.slice(1)
      .map(part => parseInt(part, 16)) ?? [];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
