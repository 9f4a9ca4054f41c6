/** English words of closed classes that the analysis steps over or stops at. What a page may say about kratom stands in the data instead. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = set('a an the my your our their its his her this that these those some any all both each every no such another other certain various several many most much more less few little own different kinds types type kind levels level forms form sort sorts');

/** Words between a relation and its target that change neither. */
export const FILLERS = set(`
of from with to in on against for over about around at by as into upon and or plus even also just only both either
feelings feeling symptoms symptom sense senses sensation sensations state states amount amounts levels level signs sign kinds kind type types forms form episodes
chronic acute severe mild moderate minor major daily everyday occasional general overall natural naturally physical mental emotional psychological bodily
better good great deep deeper strong powerful effective effectively significant significantly quick quickly fast rapid rapidly long lasting smooth clean sustained steady gentle gently subtle noticeable
greatly really very quite so too well better actually truly certainly definitely instantly immediately temporarily temporary simply easily often usually typically generally commonly sometimes
some any all much many more most extra additional increased enhanced improved overall entire whole total intense extreme pure
work related induced stress common various different certain everyday persistent lingering nagging unwanted unpleasant body joint back nerve their your my our his her its the a an this that these those other
one's social seasonal post-workout low high heightened elevated excessive constant mild-to-moderate you me us them people users user individuals those patients person someone`);

/** A walk from a target to its relation never crosses these. */
export const STOPS = set('but however although though because since unless until whereas while when where if who which whom whose than then therefore so nor is are was were be been being am do does did has had will would should could can may might must not that what how why after before during despite unlike without via rather');

export const AUXILIARIES = set('is are was were be been being am get gets got getting has have had can could may might will would should must also often usually sometimes generally typically become becomes became really just quickly slowly finally gradually completely almost totally simply easily greatly significantly effectively naturally eventually soon even commonly frequently rarely occasionally not all both seem seems seemed appear appears started starts began begins to in');

/** Verbs by which a person has a complaint: "people who suffer from anxiety". */
export const UNDERGO = set('suffer suffers suffered suffering experience experiences experienced experiencing have has had having face faces facing struggle struggles struggling battle battling battles deal dealing deals live living endure enduring get getting feel feeling develop developing diagnosed see go going managing manage facing');

/** After these, a substance is compared or replaced, not the subject. */
export const COMPARING = set('unlike than like as to from of with without versus vs compared over instead beyond for or by');

export const PERSONAL = set('i me my mine myself we us our im ive');

export const MODIFIERS = set('symptom symptoms level levels disorder disorders related induced issues problems management');
