import { describeTranslations } from '@newsroom/plugin-kit/admin/translations/translationsSpec';
import en from './en.json';
import sq from './sq.json';

describeTranslations(en, sq);
