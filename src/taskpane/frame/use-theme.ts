import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Excel's own background, if it gives one; otherwise the system's preference. */
function isDark(): boolean {
  const colour =
    typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  const [, hex] = /^#?([0-9a-f]{6})$/i.exec(colour ?? '') ?? [];
  if (hex === undefined) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
}

/** Fluent's theme, light or dark; it changes with the system. High contrast is the browser's own. */
export function useTheme(): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const hear = (): void => setDark(isDark());
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark ? webDarkTheme : webLightTheme;
}
