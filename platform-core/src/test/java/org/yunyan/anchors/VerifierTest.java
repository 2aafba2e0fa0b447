package org.yunyan.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** The real jar in a Java of its own, with nothing else on its class path, looks at exported files. */
@ExtendWith(StoreExtension.class)
class VerifierTest {

    private static final Path JAR = Path.of("target/classes/yunyan-verifier.jar");

    @TempDir
    Path folder;

    private final MongoDatabase database;
    private Watch watch;
    private Id<Person> wang;

    VerifierTest(MongoDatabase database) {
        this.database = database;
    }

    private record Said(int status, String text) {}

    /** Four entries of which three are anchored, two anchors, and somebody else who is in them. */
    @BeforeEach
    void anAnchoredLedger() {
        for (String name : database.listCollectionNames()) {
            database.getCollection(name).deleteMany(new Document());
        }
        watch = new Watch(database);
        wang = watch.teacher("王老师");
        Id<Person> li = watch.teacher("李老师");
        watch.award(wang, "one");
        watch.award(li, "one");
        watch.award(wang, "two");
        watch.nextDay();
        watch.award(wang, "three");
        watch.award(li, "two");
        watch.nextDay();
        watch.award(wang, "four");
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void theJarIsSmallAndHasNothingButTheVerifier() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()))
                    .allMatch(entry -> entry.getName().startsWith("org/yunyan/verifier/")
                            || entry.getName().startsWith("META-INF/"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("org.yunyan.verifier.Verifier");
        }
        assertThat(Files.size(JAR)).isLessThan(50_000);
    }

    @Test
    void aFileAsItWasExportedIsGood() throws Exception {
        Said said = verify(ledger(), anchors());

        assertThat(said.text()).contains("good", "Entries: 4", "count: 4", "1 to 3", "no anchor holds yet: 1");
        assertThat(said.status()).isZero();
        assertThat(verify(ledger()).status()).as("without the anchors' file").isZero();
        assertThat(verify(file(file -> file)).status())
                .as("as a program reads and writes it")
                .isZero();
    }

    @Test
    void aChangedFieldIsNamedByItsEntry() throws Exception {
        Said said = verify(file(file -> file.replace("大单元教学设计 “two”", "大单元教学设计 “2”")));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text()).contains("Entry 2 was changed");
    }

    @Test
    void entriesThatAreRemovedExchangedDoubledOrCutOffAreNamed() throws Exception {
        assertThat(verify(entries(lines -> lines.remove(1))).text()).contains("Entry 2 was removed");
        assertThat(verify(entries(lines -> Collections.swap(lines, 0, 1))).text())
                .contains("order was changed at entry 1");
        assertThat(verify(entries(lines -> lines.add(lines.get(3)))).status()).isEqualTo(1);
        assertThat(verify(entries(List::removeLast)).text()).contains("Entry 4 was removed");
        assertThat(verify(entries(List::clear)).text()).contains("Entry 1 was removed");
    }

    @Test
    void anAmountThatIsChangedTogetherWithItsHashBreaksTheNextEntry() throws Exception {
        LedgerFile file = exported();
        SealedLine line = resealed(file.entries().get(1), line(file.entries().get(1), "counted", "100"));

        assertThat(verify(entries(lines -> lines.set(1, line))).text()).contains("Entry 3 was changed");
    }

    @Test
    void aLedgerThatWasSealedAnewIsContradictedByItsProofAndByAnEarlierFile() throws Exception {
        Path earlier = ledger();
        watch.forge(wang, 3, "国家级骨干教师研修");

        assertThat(verify(ledger()).text()).contains("Entry 3 is not the one that was anchored");
        Said withoutProofs =
                verify(write(JsonText.of(with(exported(), exported().entries(), List.of()))), earlier);
        assertThat(withoutProofs.status()).isEqualTo(1);
        assertThat(withoutProofs.text()).contains("Entry 3 is another one than in the other file");
    }

    @Test
    void aProofThatLeadsElsewhereOrAnAnchorThatWasChangedIsNamed() throws Exception {
        LedgerFile file = exported();
        List<Inclusion> proofs = new ArrayList<>(file.proofs());
        Inclusion last = proofs.removeLast();
        proofs.add(new Inclusion(
                last.anchor(),
                last.day(),
                last.index(),
                last.sequence(),
                last.hash(),
                List.of("left:" + "0".repeat(64))));
        assertThat(verify(write(JsonText.of(with(file, file.entries(), proofs))))
                        .text())
                .contains("does not lead to the root of anchor " + last.anchor());

        assertThat(verify(file(text -> text.replaceFirst("\"heads\",\\s*\"2\"", "\"heads\", \"3\"")))
                        .text())
                .contains("Anchor " + (last.anchor() - 1) + " was changed");
    }

    /** Even somebody who seals ledger, leaves and all anchors anew cannot change what others have kept. */
    @Test
    void anchorsThatWereMadeAnewAreAnotherThanThoseThatWereKept() throws Exception {
        Path kept = anchors();
        watch.forge(wang, 2, "国家级骨干教师研修");
        for (String name : List.of("anchors", "anchorLeaves", "anchorTrees")) {
            database.getCollection(name).deleteMany(new Document());
        }
        watch.clock.moveTo("2026-11-22T11:00");
        watch.anchors().sweep();

        assertThat(verify(ledger()).status()).as("in itself without a fault").isZero();
        Said said = verify(kept, ledger());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text()).contains("is another one than in the other file");
    }

    @Test
    void whatIsNoFileOfOursIsSaidToBeUnreadable() throws Exception {
        assertThat(verify(write("{\"format\": \"other\"}")).status()).isEqualTo(2);
        assertThat(verify(write("[1, 2")).status()).isEqualTo(2);
        assertThat(verify(write("[".repeat(100_000))).status()).isEqualTo(2);
        assertThat(verify(folder.resolve("not-there.json")).status()).isEqualTo(2);
        assertThat(verify().text()).contains("Usage");
        assertThat(verify(file(text ->
                                text.replaceFirst("\"person\": ", "\"person\": \"somebody else\", \"person\": ")))
                        .status())
                .as("a name that is there twice can be read in two ways")
                .isEqualTo(2);
    }

    /** What docs/ledger-format.md says, in a few lines of its own: nothing of the platform and nothing of the verifier. */
    @Test
    void anybodyCanWriteAnotherVerifierFromTheDescriptionOfTheFormat() {
        LedgerFile file = exported();
        String last = "";
        for (SealedLine entry : file.entries()) {
            StringBuilder text = new StringBuilder(last + "\n");
            for (List<String> field : entry.fields()) {
                String value = Objects.requireNonNullElse(field.get(1), "");
                text.append(field.get(0)).append(field.get(1) == null ? "?" : "=");
                text.append(value.length()).append(":").append(value).append("\n");
            }
            assertThat(entry.previous()).isEqualTo(last);
            last = Watch.sha256(text.toString());
            assertThat(entry.hash()).isEqualTo(last);
        }
        assertThat(file.head().hash()).isEqualTo(last);
        assertThat(file.entries()).hasSize(4);
    }

    private LedgerFile exported() {
        return watch.anchors().file(Watch.officer(), wang);
    }

    private Path ledger() throws IOException {
        return write(JsonText.of(exported()));
    }

    private Path anchors() throws IOException {
        return write(JsonText.of(watch.anchors().file()));
    }

    private Path file(UnaryOperator<String> change) throws IOException {
        return write(change.apply(JsonText.of(exported())));
    }

    private Path entries(Consumer<List<SealedLine>> change) throws IOException {
        List<SealedLine> lines = new ArrayList<>(exported().entries());
        change.accept(lines);
        return write(JsonText.of(with(exported(), lines, exported().proofs())));
    }

    private static LedgerFile with(LedgerFile file, List<SealedLine> entries, List<Inclusion> proofs) {
        return new LedgerFile(
                file.format(),
                file.person(),
                file.pseudonym(),
                file.holder(),
                file.exported(),
                entries,
                file.head(),
                file.anchors(),
                proofs);
    }

    private static List<List<String>> line(SealedLine line, String name, String value) {
        return line.fields().stream()
                .map(field -> field.getFirst().equals(name) ? Arrays.asList(name, value) : field)
                .toList();
    }

    private static SealedLine resealed(SealedLine line, List<List<String>> fields) {
        StringBuilder text = new StringBuilder(line.previous() + "\n");
        fields.forEach(field -> text.append(field.get(0)
                + (field.get(1) == null ? "?0:\n" : "=" + field.get(1).length() + ":" + field.get(1) + "\n")));
        return new SealedLine(line.previous(), Watch.sha256(text.toString()), fields);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ".json"), text);
    }

    private static Said verify(Path... files) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx64m",
                                "-Duser.language=en",
                                "-Dstdout.encoding=UTF-8",
                                "-jar",
                                JAR.toAbsolutePath().toString()),
                        Arrays.stream(files).map(Path::toString))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
