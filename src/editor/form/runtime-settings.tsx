import { SlidersHorizontal } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import menu from '../ui/menu.module.css';
import { RuntimeForm, type RuntimeFormProps } from './runtime-form.tsx';
import styles from './runtime-settings.module.css';

/** What the button and its form take. */
export interface RuntimeSettingsProps extends RuntimeFormProps {
  readonly className?: string | undefined;
}

/** What a runtime input asks for, in a small form behind a button. */
export function RuntimeSettings({ className, ...props }: RuntimeSettingsProps) {
  return (
    <DialogTrigger>
      <Button
        className={classes(className ?? styles.button)}
        aria-label={STRINGS.form.runtimeSettings}
      >
        <SlidersHorizontal size={className === undefined ? 14 : 12} aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles.dialog ?? ''} aria-label={STRINGS.form.runtimeSettings}>
          <RuntimeForm {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
