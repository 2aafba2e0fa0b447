package org.yunyan.web.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.mongodb.client.MongoDatabase;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.certificates.Certificate;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** What is printed can be read: by people, by programs, and by telephones. */
@ExtendWith(StoreExtension.class)
class PaperTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int DOTS_PER_INCH = 150;

    private final Paper paper;

    PaperTest(MongoDatabase database) {
        People people = Rooms.open(database, SetClock.at("2026-11-28T02:00:00Z"), "people")
                .get(People.class);
        people.register(List.of(Organisation.county(Id.of("county"), "云阳县")));
        paper = new Paper(people, new CheckAddress("https://yunyan.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"冉晓岚", "陈㛃", "孙𬱖", "李䶮", "𠮷田喆", "朱镕瑢", "龑龘燚", "张𫘨𬸪", "欧阳𨰻"})
    void a_name_is_printed_with_its_own_glyphs_and_can_be_read_out_again(String name) throws IOException {
        try (PDDocument file = Loader.loadPDF(paper.print(Awarded.course(name, "整本书阅读《骆驼祥子》")))) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
            assertThat(text(file)).contains(name + " 老师", "《整本书阅读《骆驼祥子》》", "2345-6789-ABCZ", "盛堡小学");
            assertThat(fonts(file)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts(file).stream().map(PDFont::getName)).allMatch(font -> font.matches("[A-Z]{6}\\+.+"));
            assertThat(emptyBoxes(file)).isEmpty();
        }
    }

    @Test
    void a_character_that_no_font_has_is_told_of_and_never_an_empty_box() throws IOException {
        try (PDDocument file = Loader.loadPDF(paper.print(Awarded.course("张\uD882\uDCB5明", "作业设计")))) {
            assertThat(text(file)).contains("张〓明 老师", "〓：字库中没有的字，Unicode 编码 U+308B5");
            assertThat(emptyBoxes(file)).isEmpty();
        }
    }

    @Test
    void telephones_read_the_code_on_it() throws Exception {
        try (PDDocument file = Loader.loadPDF(paper.print(Awarded.course("冉晓岚", "作业设计")))) {
            BufferedImage page = picture(file, 0, "certificate-course");
            assertThat(read(page)).isEqualTo("https://yunyan.example/check/2345-6789-ABCZ");
        }
    }

    @Test
    void a_transcript_runs_over_pages_that_are_numbered() throws Exception {
        Certificate certificate = Awarded.year("冉晓岚", 60);
        try (PDDocument file = Loader.loadPDF(paper.print(certificate))) {
            assertThat(file.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(file))
                        .contains("第 " + page + " 页，共 " + file.getNumberOfPages() + " 页", "编号 2345-6789-ABCZ");
                picture(file, page - 1, "certificate-year-" + page);
            }
            assertThat(text(file)).contains("共 60 条，960 学时，计入 120 学分");
            assertThat(emptyBoxes(file)).isEmpty();
            assertThat(read(picture(file, file.getNumberOfPages() - 1, "certificate-year-last")))
                    .isEqualTo("https://yunyan.example/check/2345-6789-ABCZ");
        }
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file);
    }

    private static List<PDFont> fonts(PDDocument file) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : file.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** What is drawn by glyph 0, the box for what a font does not have. */
    private static List<String> emptyBoxes(PDDocument file) throws IOException {
        List<String> boxes = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                PDType0Font font = (PDType0Font) letter.getFont();
                for (int code : letter.getCharacterCodes()) {
                    try {
                        if (((PDCIDFontType2) font.getDescendantFont()).codeToGID(code) == 0) {
                            boxes.add(letter.getUnicode());
                        }
                    } catch (IOException unreadable) {
                        boxes.add(unreadable.toString());
                    }
                }
                super.processTextPosition(letter);
            }
        }.getText(file);
        return boxes;
    }

    private static BufferedImage picture(PDDocument file, int page, String name) throws IOException {
        BufferedImage picture = new PDFRenderer(file).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
        Files.createDirectories(PICTURES);
        ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
        return picture;
    }

    private static String read(BufferedImage page) throws Exception {
        int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        LuminanceSource seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
    }
}
