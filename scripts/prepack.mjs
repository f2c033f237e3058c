// Before `npm pack`: the package holds what is built, also from a clean clone.
import { build, install } from './prepare.mjs';

install();
build();
