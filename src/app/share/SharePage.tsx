import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { openDrafts } from '../drafts/keeper.ts';
import { DRAFTS_KEY } from '../drafts/useDrafts.ts';
import { replaceWith } from '../routing/useRoute.ts';
import { PageBar } from '../shared/PageBar.tsx';
import { PageMessage } from '../shared/PageMessage.tsx';
import { PageSkeleton } from '../shared/PageSkeleton.tsx';
import { useTitle } from '../shared/useTitle.ts';
import { openShare } from './open-share.ts';
import { readShareData } from './share-data.ts';

type OpenedShare =
  | { readonly kind: 'draft'; readonly id: string }
  | { readonly kind: 'unknown-version'; readonly version: string }
  | { readonly kind: 'broken' };

/** Opens what a link holds as a draft, and says what is wrong with a link that can't be read. */
export function SharePage({ data }: { readonly data: string }) {
  useTitle('Shared document');
  const queries = useQueryClient();
  const opened = useQuery({
    queryKey: ['share', data],
    queryFn: async (): Promise<OpenedShare> => {
      const read = await readShareData(data);
      if (read.kind !== 'document') {
        return read;
      }
      const id = await openShare((await openDrafts()).store, read.document);
      await queries.invalidateQueries({ queryKey: [...DRAFTS_KEY, 'list'] });
      return { kind: 'draft', id };
    },
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const draft = opened.data?.kind === 'draft' ? opened.data.id : null;
  useEffect(() => {
    if (draft !== null) {
      replaceWith({ page: 'edit', draft });
    }
  }, [draft]);
  return (
    <>
      <PageBar />
      {opened.isError ? (
        <PageMessage title="This browser could not keep the document." home>
          The link is whole. Delete drafts that you no longer need, and open the link again.
        </PageMessage>
      ) : opened.data === undefined || opened.data.kind === 'draft' ? (
        <PageSkeleton />
      ) : (
        <UnreadableLink opened={opened.data} />
      )}
    </>
  );
}

function UnreadableLink({
  opened,
}: {
  readonly opened: Exclude<OpenedShare, { readonly kind: 'draft' }>;
}) {
  return opened.kind === 'broken' ? (
    <PageMessage title="This link does not hold a whole document." home>
      It was cut short or changed on its way. Ask for the link again, or for the file.
    </PageMessage>
  ) : (
    <PageMessage title="This link comes from another version of Waybill." home>
      It is of version {opened.version}, which this page can’t read. Open it where it was made, or
      ask for the file.
    </PageMessage>
  );
}
