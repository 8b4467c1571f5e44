import { describeStory } from './storySpec';

describeStory('the whole story', () => Promise.resolve('sqlite'));
