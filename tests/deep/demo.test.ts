import { readNewsroom } from '../../database/seeds/data/newsroom';
import { describeDemo } from '../api/demo/demoSpec';

describeDemo(readNewsroom());
