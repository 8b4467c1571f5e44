import { dayOfDemo } from '../../helpers/dayOfDemo';
import { describeDemo } from './demoSpec';

describeDemo(dayOfDemo());
