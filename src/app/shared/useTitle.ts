import { useEffect } from 'react';

/** Names the document: `title · Waybill`, or Waybill alone. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Waybill' : `${title} · Waybill`;
  }, [title]);
}
