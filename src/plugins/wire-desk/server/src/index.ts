import config from './config';
import contentTypes from './content-types';
import { register } from './register';
import services from './services';

export default { config, contentTypes, register, services };
