import { Typography } from '@strapi/design-system';
import { LEVELS } from '../../../shared/flash';
import { useMessages, type MessageId } from '../translations/useMessages';
import { DataTable } from './DataTable';
import { Section } from './Section';

/** Keyboard shortcuts: ours, and those of Strapi's edit view. */
const SHORTCUTS = [
  { keys: 'Ctrl/Cmd + Shift + F', what: 'help.keys.flash' },
  { keys: 'Ctrl/Cmd + S', what: 'help.keys.save' },
  { keys: 'Ctrl/Cmd + Shift + Enter', what: 'help.keys.publish' },
  { keys: 'Esc', what: 'help.keys.escape' },
] as const satisfies { keys: string; what: MessageId }[];

/** What the levels are for, and the keyboard shortcuts. */
export const HelpTab = () => {
  const say = useMessages();
  return (
    <>
      <Section title={say('help.levels')} empty="" isEmpty={false}>
        <DataTable
          caption={say('help.levels')}
          rows={[...LEVELS]}
          keyOf={(level) => level}
          columns={[
            { heading: say('level'), cell: (level) => say(`level.${level}`) },
            { heading: say('help.use'), cell: (level) => say(`help.level.${level}`) },
          ]}
        />
        <Typography variant="pi" textColor="neutral600">
          {say('help.ends')}
        </Typography>
      </Section>
      <Section title={say('help.keys')} empty="" isEmpty={false}>
        <DataTable
          caption={say('help.keys')}
          rows={SHORTCUTS}
          keyOf={({ keys }) => keys}
          columns={[
            { heading: say('help.keys.keys'), cell: ({ keys }) => <kbd>{keys}</kbd> },
            { heading: say('help.keys.what'), cell: ({ what }) => say(what) },
          ]}
        />
      </Section>
    </>
  );
};
