import { SlidersHorizontal } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { STRINGS } from '../strings.ts';
import { TextInput } from '../ui/index.ts';
import menu from '../ui/menu.module.css';
import styles from './runtime-settings.module.css';
import { RUNTIME_METHODS, runtimeArgument, withRuntimeArgument } from './runtime-text.ts';

/** Default, allowed values and regex of a runtime input; other methods stay as they are. */
export function RuntimeSettings({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <DialogTrigger>
      <Button className={styles.button ?? ''} aria-label={STRINGS.form.runtimeSettings}>
        <SlidersHorizontal size={14} aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles.dialog ?? ''} aria-label={STRINGS.form.runtimeSettings}>
          {RUNTIME_METHODS.map((method) => (
            <TextInput
              key={method}
              mono
              label={STRINGS.form.runtimeMethods[method]}
              placeholder={method === 'allowedValues' ? STRINGS.form.allowedValuesHint : undefined}
              value={runtimeArgument(text, method)}
              onChange={(argument) => onChange(withRuntimeArgument(text, method, argument))}
            />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
