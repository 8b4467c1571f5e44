import { describeModel } from './flash-news-model/modelSpec';

describeModel({ runs: 2, deeds: 20 });
