import { Copy, Server } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../editor/index.ts';
import { useCopy } from '../shared/useCopy.ts';
import styles from './ServerHint.module.css';

const COMMAND = 'npm start -- --codebase ../your-code';

/** Says that running needs a server, and how to start one. */
export function ServerHint() {
  const [isOpen, setIsOpen] = useState(false);
  const copy = useCopy();
  return (
    <div className={styles.hint} role="status">
      <Server size={16} strokeWidth={1.75} aria-hidden="true" />
      <div className={styles.text}>
        <p>Running needs a Waybill server. Everything else works here.</p>
        {isOpen ? (
          <div className={styles.how}>
            <p>In a clone of Waybill, type:</p>
            <code className={styles.command}>{COMMAND}</code>
            <Button
              size="small"
              icon={<Copy size={13} strokeWidth={1.75} aria-hidden="true" />}
              onPress={() => copy(COMMAND, 'the command')}
            >
              Copy
            </Button>
            <p className={styles.note}>
              It answers on this computer only, and builds with buildah, docker or podman. Open the
              address that it prints.
            </p>
          </div>
        ) : null}
      </div>
      {isOpen ? null : (
        <Button size="small" onPress={() => setIsOpen(true)}>
          How to start one
        </Button>
      )}
    </div>
  );
}
