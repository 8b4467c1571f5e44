import { KeyList, type Props } from '@newsroom/plugin-kit/admin/desk/KeyList';
import { useMessages, type MessageId } from '../translations/useMessages';

const KEYS = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['?', 'keys.help'],
] as const satisfies [string, MessageId][];

/** The keys of the desk, shown on demand. */
export const KeysHelp = (props: Props) => {
  const say = useMessages();
  return (
    <KeyList
      {...props}
      title={say('keys.title')}
      keys={KEYS.map(([key, what]) => [key, say(what)])}
    />
  );
};
