package org.yunyan.recommender;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A library of any size for measurements, always the same for the same size, made document by document, so that a million never
 * lie in memory. Real words with their real frequencies; a thousand topics, each with its own words, its own direction of meaning
 * and its subject; popularity by Zipf's law; people went on to popular documents of the same subject.
 */
public final class Library {

    /** The present of the library. */
    public static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static final int DIMENSIONS = 512;
    private static final int TOPICS = 1_000;
    private static final int WORDS_OF_A_TOPIC = 14;
    private static final int SKILLS_OF_A_SUBJECT = 12;
    private static final int SHARED_DIRECTIONS = 24;
    private static final double SPREAD = 0.1;
    private static final double NOISE = 0.015;
    private static final BigInteger STEP = BigInteger.valueOf(618_033_989);
    private static final List<String> SUBJECTS = List.of(
            Document.GENERAL,
            "语文",
            "数学",
            "英语",
            "物理",
            "化学",
            "生物学",
            "历史",
            "地理",
            "道德与法治",
            "信息科技",
            "科学",
            "音乐",
            "美术",
            "体育与健康",
            "劳动",
            "心理健康",
            "学前教育",
            "特殊教育",
            "综合实践");
    private static final List<String> STAGES = List.of(
            "PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY", "JUNIOR", "JUNIOR", "JUNIOR", "SENIOR", "SENIOR");
    private static final Map<String, String> STAGE_NAMES = Map.of("PRIMARY", "小学", "JUNIOR", "初中", "SENIOR", "高中");
    private static final List<String> FORMS =
            List.of("教学设计", "作业设计", "课例研修", "专题研修", "课堂实录", "工作坊", "入门", "进阶", "案例与反思");
    private static final List<String> MODES =
            List.of("ONLINE", "ONLINE", "ONLINE", "CONCENTRATED", "BLENDED", "SELF_STUDY");
    private static final List<String> LEVELS = List.of("SCHOOL", "COUNTY", "COUNTY", "MUNICIPAL", "NATIONAL");

    private final int size;
    private final long back;
    private final WrittenWords written = new WrittenWords();
    private final List<Topic> topics = new ArrayList<>();
    private final Map<Integer, List<Topic>> bySubject = new HashMap<>();
    private final Map<String, Topic> byWord = new HashMap<>();
    private final float[][] shared = new float[SHARED_DIRECTIONS][];

    private record Topic(int subject, int skill, List<String> words, float[] centre) {}

    /** Creates a library of so many documents. */
    public Library(int size) {
        this.size = size;
        BigInteger all = BigInteger.valueOf(size);
        this.back =
                STEP.mod(all).equals(BigInteger.ZERO) ? 1 : STEP.modInverse(all).longValue();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < SHARED_DIRECTIONS; i++) {
            shared[i] = direction(random);
        }
        for (int i = 0; i < TOPICS; i++) {
            topics.add(topic(i, random));
        }
    }

    private Topic topic(int number, SplittableRandom random) {
        int subject = number % 10 == 0 ? 0 : 1 + random.nextInt(SUBJECTS.size() - 1);
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < WORDS_OF_A_TOPIC) {
            words.add(words.size() % 2 == 0 ? written.any(random) : written.common(random));
        }
        Topic topic = new Topic(subject, random.nextInt(SKILLS_OF_A_SUBJECT), List.copyOf(words), direction(random));
        bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(topic);
        words.forEach(word -> byWord.putIfAbsent(word, topic));
        return topic;
    }

    /** How many documents there are. */
    public int size() {
        return size;
    }

    /** Makes one document, with its embedding. */
    public Document document(int number) {
        SplittableRandom random = new SplittableRandom(number * 31L + 7);
        Topic topic = topics.get(topicOf(number));
        String subject = SUBJECTS.get(topic.subject());
        String stage = pick(STAGES, random);
        int popularity = popularity(number);
        return new Document(
                id(number),
                1,
                STAGE_NAMES.get(stage) + (topic.subject() == 0 ? "" : subject) + pick(topic.words(), random)
                        + pick(topic.words(), random) + pick(FORMS, random) + "：" + written.common(random)
                        + written.any(random),
                "面向" + STAGE_NAMES.get(stage) + "教师，围绕" + pick(topic.words(), random) + "展开，结合" + written.common(random)
                        + written.common(random) + "与" + pick(topic.words(), random) + "。",
                text(topic, random),
                subject,
                Set.of(stage),
                random.nextInt(3) == 0 ? Set.of() : Set.of(grade(stage, random)),
                pick(LEVELS, random),
                pick(MODES, random),
                skills(topic, random),
                BigDecimal.valueOf(1 + random.nextInt(20)),
                BigDecimal.valueOf(10L * (1 + random.nextInt(30)), 2),
                "t" + random.nextInt(2_000),
                List.of(pick(topic.words(), random)),
                random.nextInt(101) / 100.0,
                popularity,
                NOW.minus(Duration.ofMinutes(random.nextLong(60L * 24 * 1_500))),
                random.nextInt(10) > 0,
                leaders(topic, popularity, random),
                vector(topic, random));
    }

    private int topicOf(int number) {
        return new SplittableRandom(number).nextInt(TOPICS);
    }

    private static String id(int number) {
        return "course-" + number;
    }

    private static int grade(String stage, SplittableRandom random) {
        return switch (stage) {
            case "PRIMARY" -> 1 + random.nextInt(6);
            case "JUNIOR" -> 7 + random.nextInt(3);
            default -> 10 + random.nextInt(3);
        };
    }

    private static List<SkillLevel> skills(Topic topic, SplittableRandom random) {
        List<SkillLevel> skills = new ArrayList<>();
        skills.add(new SkillLevel(skill(topic.subject(), topic.skill()), 1 + random.nextInt(4)));
        if (random.nextInt(3) == 0) {
            int other = (topic.skill() + 1 + random.nextInt(SKILLS_OF_A_SUBJECT - 1)) % SKILLS_OF_A_SUBJECT;
            skills.add(new SkillLevel(skill(topic.subject(), other), 1 + random.nextInt(3)));
        }
        return skills;
    }

    private static String skill(int subject, int number) {
        return "skill-" + subject + "-" + number;
    }

    private String text(Topic topic, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 64; word++) {
            text.append(random.nextInt(4) == 0 ? pick(topic.words(), random) : written.common(random));
            if (word % 9 == 8) {
                text.append('，');
            }
        }
        return text.append('。').toString();
    }

    /** Ranks are dealt out over the numbers, so that what is popular does not lie together. */
    private int popularity(int number) {
        long rank = STEP.longValue() * number % size;
        return (int) (8_000 / Math.pow(rank + 1, 0.7));
    }

    private int popular(SplittableRandom random) {
        long rank = (long) Math.pow(size, random.nextDouble()) - 1;
        return (int) (back * rank % size);
    }

    private Map<String, Double> leaders(Topic topic, int popularity, SplittableRandom random) {
        int wanted = popularity > 100 ? 30 : popularity > 20 ? 12 : popularity > 4 ? 3 : 0;
        Map<String, Double> leaders = new LinkedHashMap<>();
        for (int tries = 0; leaders.size() < wanted && tries < 40 * wanted; tries++) {
            int other = popular(random);
            if (topics.get(topicOf(other)).subject() == topic.subject()) {
                leaders.put(id(other), (1 + random.nextInt(40)) / 100.0);
            }
        }
        return leaders;
    }

    /** Makes the profile of one teacher, with up to thirty documents that she has studied. */
    public Profile profile(int number) {
        SplittableRandom random = new SplittableRandom(number * 131L + 3);
        int subject = 1 + random.nextInt(SUBJECTS.size() - 1);
        int second = 1 + random.nextInt(SUBJECTS.size() - 1);
        String stage = pick(STAGES, random);
        Set<Integer> grades = random.nextInt(3) == 0 ? Set.of() : Set.of(grade(stage, random));
        Topic aim = pick(bySubject.get(subject), random);
        Profile.Shortfall all = new Profile.Shortfall(BigDecimal.valueOf(2 + random.nextInt(10)), Set.of(), Set.of());
        Profile.Shortfall concentrated = new Profile.Shortfall(
                BigDecimal.valueOf(1 + random.nextInt(10)),
                Set.of("COUNTY", "MUNICIPAL", "NATIONAL"),
                Set.of("CONCENTRATED"));
        return Profile.of(List.of(SUBJECTS.get(subject), SUBJECTS.get(second)), stage, grades)
                .withGaps(gaps(subject, random))
                .withHistory(history(subject, random))
                .withShortfalls(random.nextBoolean() ? List.of(all, concentrated) : List.of(all))
                .withGoal(random.nextInt(3) == 0 ? pick(aim.words(), random) + pick(aim.words(), random) : "");
    }

    private List<Profile.Gap> gaps(int subject, SplittableRandom random) {
        List<Profile.Gap> gaps = new ArrayList<>();
        Set<Integer> skills = new TreeSet<>();
        for (int left = 2 + random.nextInt(4); left > 0; left--) {
            skills.add(random.nextInt(SKILLS_OF_A_SUBJECT));
        }
        for (int skill : skills) {
            int of = gaps.size() == 1 ? 0 : subject;
            Topic topic = pick(bySubject.get(of), random);
            gaps.add(new Profile.Gap(
                    skill(of, skill),
                    pick(topic.words(), random) + pick(topic.words(), random),
                    random.nextInt(2),
                    2 + random.nextInt(2),
                    1 + random.nextInt(3)));
        }
        return gaps;
    }

    private List<String> history(int subject, SplittableRandom random) {
        Set<String> history = new LinkedHashSet<>();
        int wanted = random.nextInt(31);
        for (int tries = 0; history.size() < wanted && tries < 40 * wanted; tries++) {
            int course = popular(random);
            int of = topics.get(topicOf(course)).subject();
            if (of == subject || of == 0) {
                history.add(id(course));
            }
        }
        return List.copyOf(history);
    }

    /** What somebody might look for: two words of a topic. */
    public String query(int number) {
        SplittableRandom random = new SplittableRandom(number * 17L + 5);
        Topic topic = pick(topics, random);
        return pick(topic.words(), random) + " " + pick(topic.words(), random);
    }

    /** Embeddings that cost nothing: a text points where the topic of its first known word lies. */
    public Embeddings embeddings() {
        return new Embeddings() {
            @Override
            public Optional<float[]> passage(String text) {
                return Optional.of(pointing(text));
            }

            @Override
            public Optional<float[]> query(String text) {
                return Optional.of(pointing(text));
            }

            @Override
            public String model() {
                return "topics";
            }
        };
    }

    private float[] pointing(String text) {
        for (int length = 4; length >= 2; length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                Topic topic = byWord.get(text.substring(from, from + length));
                if (topic != null) {
                    return vector(topic, new SplittableRandom(text.hashCode()));
                }
            }
        }
        return direction(new SplittableRandom(text.hashCode()));
    }

    private float[] vector(Topic topic, SplittableRandom random) {
        float[] vector = topic.centre().clone();
        for (float[] direction : shared) {
            float by = (float) (SPREAD * random.nextGaussian());
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] += by * direction[i];
            }
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] += (float) (NOISE * random.nextGaussian());
        }
        return unit(vector);
    }

    private static float[] direction(SplittableRandom random) {
        float[] direction = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return unit(direction);
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
