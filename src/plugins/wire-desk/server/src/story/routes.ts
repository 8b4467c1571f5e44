import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

const STORY = '/stories/:uid/:documentId';

export const storyRoutes = [
  adminRoute('GET', '/story-type', 'story.type'),
  adminRoute('GET', `${STORY}/quotes`, 'story.quotes'),
  adminRoute('PUT', `${STORY}/quotes`, 'story.save'),
  adminRoute('POST', `${STORY}/suggestions`, 'story.suggest'),
  adminRoute('POST', `${STORY}/dismissals`, 'story.dismiss'),
  adminRoute('GET', `${STORY}/people`, 'story.people'),
];
