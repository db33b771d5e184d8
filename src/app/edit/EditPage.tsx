import { useStoredDraft } from '../drafts/useDrafts.ts';
import { PageBar } from '../shared/PageBar.tsx';
import { PageMessage } from '../shared/PageMessage.tsx';
import { PageSkeleton } from '../shared/PageSkeleton.tsx';
import { useTitle } from '../shared/useTitle.ts';
import { EditDraft } from './EditDraft.tsx';

/** The editor over one draft. */
export function EditPage({ id }: { readonly id: string }) {
  const stored = useStoredDraft(id);
  if (stored.data?.draft) {
    return <EditDraft draft={stored.data.draft} />;
  }
  return (
    <>
      <PageBar />
      {stored.isPending ? <PageSkeleton /> : <MissingDraft />}
    </>
  );
}

function MissingDraft() {
  useTitle('No such draft');
  return (
    <PageMessage title="This draft is not on this device." home>
      Drafts stay in the browser that they were made in. It may have been deleted.
    </PageMessage>
  );
}
