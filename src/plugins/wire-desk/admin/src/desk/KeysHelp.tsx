import { KeyList, type Props } from '@newsroom/plugin-kit/admin/desk/KeyList';
import { Box } from '@strapi/design-system';
import { useMessages, type MessageId } from '../translations/useMessages';

const KEYS = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['a', 'keys.accept'],
  ['A', 'keys.acceptAll'],
  ['x', 'keys.reject'],
  ['s', 'keys.speaker'],
  ['1–9', 'keys.choose'],
  ['0', 'keys.nobody'],
  ['e', 'keys.edit'],
  ['u', 'keys.undo'],
  ['l', 'keys.leftOut'],
  ['c', 'keys.create'],
  ['?', 'keys.help'],
] as const satisfies [string, MessageId][];

/** The keys of the page, shown on demand, at its foot, which is in sight wherever the page is. */
export const KeysHelp = (props: Props) => {
  const say = useMessages();
  return (
    <Box style={{ order: props.isOpen ? -1 : 1, flexBasis: props.isOpen ? '100%' : 'auto' }}>
      <KeyList
        {...props}
        title={say('keys.title')}
        keys={KEYS.map(([key, what]) => [key, say(what)])}
      />
    </Box>
  );
};
