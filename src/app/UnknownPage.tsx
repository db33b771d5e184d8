import { PageBar } from './shared/PageBar.tsx';
import { PageMessage } from './shared/PageMessage.tsx';
import { useTitle } from './shared/useTitle.ts';

/** An address that leads nowhere. */
export function UnknownPage({ hash }: { readonly hash: string }) {
  useTitle('No such page');
  return (
    <>
      <PageBar />
      <PageMessage title="There is no page here." home>
        The address <code>{hash}</code> leads nowhere.
      </PageMessage>
    </>
  );
}
