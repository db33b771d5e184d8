import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import styles from './toast.module.css';
import { useToldBlur } from './use-told-blur.ts';

/** What a toast says and offers. */
export interface ToastMessage {
  readonly text: ReactNode;
  /** Sentences below the text, each on a line of its own; such a toast stays until it is closed. */
  readonly list?: readonly string[];
  readonly tone?: 'ok' | 'error';
  /** One action, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const LIFE_IN_MS = 6000;
const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);

/** Gives the function that shows a toast; outside of a provider it does nothing. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext) ?? ignore;
}

function ignore(): void {
  // Without a provider there is nowhere to show it.
}

function hasList({ list = [] }: ToastMessage): boolean {
  return list.length > 0;
}

/** Holds the toasts of the editor or the app. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [queue] = useState(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 }));
  const [show] = useState(() => (message: ToastMessage) => {
    queue.add(message, hasList(message) ? {} : { timeout: LIFE_IN_MS });
  });
  const region = useRef<HTMLDivElement>(null);
  useToldBlur(
    region,
    useCallback((onChange) => queue.subscribe(onChange), [queue]),
  );
  return (
    <ToastContext value={show}>
      {children}
      <ToastRegion ref={region} queue={queue} className={styles.region ?? ''}>
        {({ toast }) => (
          <AriaToast toast={toast} className={styles.toast ?? ''}>
            {toast.content.tone === 'error' ? (
              <CircleAlert size={16} className={styles.error} />
            ) : (
              <CircleCheck size={16} className={styles.ok} />
            )}
            <ToastContent className={styles.text}>
              <Text slot="title">{toast.content.text}</Text>
              {hasList(toast.content) ? (
                <Text slot="description" elementType="ul" className={styles.list ?? ''}>
                  {toast.content.list?.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </Text>
              ) : null}
            </ToastContent>
            {toast.content.action === undefined ? null : (
              <Button
                className={styles.action ?? ''}
                onPress={() => {
                  toast.content.action?.run();
                  queue.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            <Button slot="close" aria-label="Close" className={styles.close ?? ''}>
              <X size={14} />
            </Button>
          </AriaToast>
        )}
      </ToastRegion>
    </ToastContext>
  );
}
