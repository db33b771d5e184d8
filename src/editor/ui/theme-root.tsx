import { type ReactNode, useCallback, useState } from 'react';
import { UNSAFE_PortalProvider } from 'react-aria/PortalProvider';
import base from '../styles/base.module.css';
import '../styles/tokens.css';
import { classes } from './classes.ts';

/** Light, dark, or what the person's system prefers. */
export type Theme = 'light' | 'dark' | 'auto';

/**
 * The root of everything that uses the tokens: sets the theme, the type and the place where menus and
 * tooltips are put, so that they keep the theme and stay inside a shadow root.
 */
export function ThemeRoot({
  theme = 'auto',
  className,
  children,
}: {
  readonly theme?: Theme | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const [overlays, setOverlays] = useState<HTMLElement | null>(null);
  const container = useCallback(() => overlays, [overlays]);
  return (
    <div data-theme={theme} className={classes(base.root, className)}>
      <UNSAFE_PortalProvider getContainer={overlays === null ? null : container}>
        {children}
      </UNSAFE_PortalProvider>
      <div ref={setOverlays} className={base.overlays} />
    </div>
  );
}
