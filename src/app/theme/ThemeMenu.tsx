import { Monitor, Moon, Sun, SunMoon } from 'lucide-react';
import { IconButton, Menu } from '../../editor/index.ts';
import { THEMES } from './theme.ts';
import { useTheme } from './useTheme.ts';

const WORDS = {
  light: { label: 'Light', icon: <Sun size={14} /> },
  dark: { label: 'Dark', icon: <Moon size={14} /> },
  auto: { label: 'As the system', icon: <Monitor size={14} /> },
} as const;

/** Lines of a menu that chooses the theme. */
export const THEME_ENTRIES = THEMES.map((id) => ({ id, ...WORDS[id] }));

/** The button that opens the choice of themes. */
export function ThemeMenu() {
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      label="Theme"
      placement="bottom end"
      selected={theme}
      groups={[{ id: 'theme', entries: THEME_ENTRIES }]}
      onAction={(id) => setTheme(THEMES.find((name) => name === id) ?? 'auto')}
      trigger={
        <IconButton label="Theme">
          <SunMoon size={16} strokeWidth={1.75} />
        </IconButton>
      }
    />
  );
}
