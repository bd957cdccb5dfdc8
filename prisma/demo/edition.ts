import { comet } from "./articles/comet";
import { countingTheDead } from "./articles/counting-the-dead";
import { ferrySubsidy } from "./articles/ferry-subsidy";
import { ferryTimetable } from "./articles/ferry-timetable";
import { footbridge } from "./articles/footbridge";
import { keepThePapers } from "./articles/keep-the-papers";
import { lanternTheatre } from "./articles/lantern-theatre";
import { librarySundays } from "./articles/library-sundays";
import { quayContract } from "./articles/quay-contract";
import { saydnaya } from "./articles/saydnaya";
import { saydnayaArabic } from "./articles/saydnaya-arabic";
import { seagrass } from "./articles/seagrass";
import { secondGauge } from "./articles/second-gauge";
import { seedBank } from "./articles/seed-bank";
import { stampAlbum } from "./articles/stamp-album";
import { stormNight } from "./articles/storm-night";
import { telescopeSignal } from "./articles/telescope-signal";
import { theatreRefit } from "./articles/theatre-refit";
import { tideMuseum } from "./articles/tide-museum";
import type { DemoArticle } from "./demo-article";

/** Every story of the demo edition. */
export const DEMO_ARTICLES: DemoArticle[] = [
  saydnaya,
  countingTheDead,
  keepThePapers,
  saydnayaArabic,
  librarySundays,
  ferrySubsidy,
  quayContract,
  comet,
  seedBank,
  telescopeSignal,
  seagrass,
  tideMuseum,
  lanternTheatre,
  stampAlbum,
  theatreRefit,
  footbridge,
  stormNight,
  ferryTimetable,
  secondGauge,
];
